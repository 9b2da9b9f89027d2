print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max((1, 2), (1, 3)))
print(min([], default="none"), max([1], default=5), min([3, -5, 2], key=abs))
print(max("a", "bb", key=len), min(1, 1.0), max(1.0, 1), min({"b": 1, "a": 2}))
print(max(["aa", "bb"], key=len), min(["aa", "bb"], key=len), min(iter([2, 1])))
print(max(n for n in [1, 5, 2]), min([1], key=None))
for action in (
    lambda: min(),
    lambda: max([]),
    lambda: min(5),
    lambda: min(1, "a"),
    lambda: max(1, 2, default=3),
    lambda: min([], key=len),
    lambda: max([1, None]),
    lambda: min(1, 2, wrong=3),
    lambda: max({}),
    lambda: min(1, 2, key=5),
):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
