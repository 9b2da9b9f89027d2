items = [3, 1, 2]
print(sorted(items), items, items.sort(), items, sorted(items, reverse=True))
print(sorted("hello"), sorted({"b": 1, "a": 2}), sorted((2, 1)), sorted([]))
print(sorted(range(5), key=lambda n: -n))
print(sorted([1.5, 1, True, 0, -1.0]), sorted(["b", "A", "a", "B"]))
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]))
print(sorted([b"b", b"a"]), sorted([10**30, 5, 2**64, -1]))
for action in (
    lambda: sorted(5),
    lambda: sorted([1], 2),
    lambda: [].sort(lambda x: x),
    lambda: sorted([1, "a"]),
    lambda: sorted([None, None]),
    lambda: sorted([1j, 2j]),
    lambda: sorted([1], key=5),
    lambda: sorted([1], wrong=1),
    lambda: sorted([{}, {}]),
    lambda: sorted([1, None, 2]),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
