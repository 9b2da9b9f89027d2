s = "hello"
print(s.startswith("he"), s.startswith(""), s.startswith("lo", 3))
print(s.startswith("l", 2, 3), s.startswith(("x", "h")), s.startswith(()))
print(s.startswith("hello!"), s.startswith("", 5), s.startswith("", 6))
print(s.startswith("o", -1))
print(s.endswith("lo"), s.endswith(""), s.endswith("l", 0, 4))
print(s.endswith(("x", "o")), s.endswith("", 6), s.endswith("ello", 1))
print(s.endswith("hello", 1))
for action in (
    lambda: s.startswith(5),
    lambda: s.startswith(["h"]),
    lambda: s.endswith(("a", 5)),
    lambda: s.startswith(b"h"),
    lambda: s.startswith(),
):
    try:
        action()
    except TypeError as error:
        print(error)
