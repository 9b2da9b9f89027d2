print(sum([1, 2]), sum([]), sum([1.5, 2]), sum([[1], [2]], []), sum(range(101)))
print(sum([1], 10), sum([1], start=5), sum([True, True]))
print(sum((n for n in range(3)), 0.0), sum([1j, 2]), sum([10**30, 1]))
print(sum({1: "a", 2: "b"}), sum([(1,), (2,)], ()), sum([2**62, 2**62]))
print(sum([2**53, 1, 1.0]))
for action in (
    lambda: sum(["a"]),
    lambda: sum(["a"], ""),
    lambda: sum([b"a"], b""),
    lambda: sum([bytearray()], bytearray()),
    lambda: sum(5),
    lambda: sum([[]]),
    lambda: sum(),
    lambda: sum([1, None]),
    lambda: sum([1], "a"),
    lambda: sum([1.5, "a"]),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
