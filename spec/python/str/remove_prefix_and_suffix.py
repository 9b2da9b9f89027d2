print("unhappy".removeprefix("un"), "unhappy".removesuffix("py"), "aaa".removeprefix("a"), "x".removeprefix(""), "x".removesuffix("x"), repr("abc".removeprefix("abcd")), "abc".removesuffix(""))
try:
    "a".removeprefix(("a",))
except TypeError as error:
    print(error)
