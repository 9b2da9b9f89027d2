print(str(), str(5), str(None), str([1, "a"]), str(b"ab"), str(b"ab", "ascii"))
print(str(b"\xc3\xa9", encoding="utf-8"), str(object=1.5))
print(str(bytearray(b"x"), "utf8"), str(b"\xff", errors="replace"))
for action in (
    lambda: str("a", "ascii"),
    lambda: str(5, "ascii"),
    lambda: str(b"\xff", "ascii"),
    lambda: str(b"a", "no-such-codec"),
    lambda: str(1, 2, 3, 4),
    lambda: str(b"a", 5),
):
    try:
        action()
    except (TypeError, LookupError, ValueError) as error:
        print(type(error).__name__, error)
