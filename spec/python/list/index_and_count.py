items = ["a", "b", "a", 1, 1.0, True, None, float("nan")]
print(items.index("a"), items.index("a", 1), items.index(None))
print(items.index(True), items.count("a"), items.count(1), items.count("z"))
print(items.index("a", -8, 3), items.index("b", 0, 100))
for action in (
    lambda: items.index("z"),
    lambda: items.index("a", 3),
    lambda: items.index("a", 0, 0),
    lambda: items.index("b", 2, -1),
    lambda: items.index(),
    lambda: items.index("a", "b"),
):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(items.count(float("nan")), items.count(items[-1]))
