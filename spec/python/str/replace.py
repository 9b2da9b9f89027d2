s = "banana"
print(s.replace("a", "o"), s.replace("a", "o", 2), s.replace("an", ""))
print(s.replace("x", "y"), s.replace("", "-"), s.replace("", "-", 3))
print(s.replace("a", "aa"), s.replace("a", "o", 0), s.replace("a", "o", -1))
print(s.replace("banana", ""), s.replace("a", "😀"))
print(s.replace("n", "N", count=1))
print(repr("".replace("", "x")), repr("".replace("a", "x")), repr("".replace("", "x", 0)))
for action in (
    lambda: s.replace("a"),
    lambda: s.replace(1, "a"),
    lambda: s.replace("a", 1),
    lambda: s.replace("a", "b", "c"),
):
    try:
        action()
    except TypeError as error:
        print(error)
