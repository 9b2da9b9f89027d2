table = str.maketrans("abc", "xyz")
print("aabbcc".translate(table), table, str.maketrans("ab", "12", "c"))
print(str.maketrans({"a": "long", 98: None, "c": 100}))
print("abcabc".translate(str.maketrans({"a": "long", 98: None, "c": 100})))
print("abc".translate({97: "é😀", 99: ""}), "héé".translate({ord("é"): "e"}))
print("abc".translate("xyz" * 50))


class Table:
    def __getitem__(self, code):
        if code == 98:
            raise LookupError
        return code + 1


print("abc".translate(Table()))
for action in (
    lambda: str.maketrans("ab", "c"),
    lambda: str.maketrans({"ab": 1}),
    lambda: str.maketrans("a"),
    lambda: str.maketrans(1, 2),
    lambda: "a".translate(5),
    lambda: "a".translate({97: 1.5}),
    lambda: "a".translate({97: 2**40}),
):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
