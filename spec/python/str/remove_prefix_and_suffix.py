print("unhappy".removeprefix("un"), "unhappy".removesuffix("py"))
print("aaa".removeprefix("a"), "x".removeprefix(""), "x".removesuffix("x"))
print(repr("abc".removeprefix("abcd")), "abc".removesuffix(""))
try:
    "a".removeprefix(("a",))
except TypeError as error:
    print(error)
