s = "a,b,,c,"
print(s.split(","), s.split(",", 1), s.split(",", 0), s.split(",", 100))
print(s.rsplit(",", 1), s.rsplit(",", 2), s.rsplit(","))
print("".split(","), ",".split(","), "abc".split("abc"), "a--b---c".split("--"))
print("a--b---c".rsplit("--"), "aXbXc".split(sep="X", maxsplit=1))
for action in (
    lambda: s.split(""),
    lambda: s.split(5),
    lambda: s.split(",", "1"),
    lambda: s.rsplit(""),
    lambda: s.split(",", 1, 2),
    lambda: s.split(b","),
):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
