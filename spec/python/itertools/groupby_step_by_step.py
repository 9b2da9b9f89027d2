# Groups that are left early, outlive the next one, or whose keys compare in Python.
from itertools import groupby, repeat


def groups(iterable, key=None):
    return [(k, list(g)) for k, g in groupby(iterable, key)]


class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Odd) and self.n % 2 == other.n % 2

    def __repr__(self):
        return f"Odd({self.n})"


class Never:
    def __eq__(self, other):
        raise ValueError("not comparable")


for turn in range(40):
    results = [
        groups([]),
        groups("aaabbc"),
        groups([1, 1.0, True, 2, "2"]),
        groups([1, 3, 4, 6, 7], lambda n: n % 2),
        groups(["a", "B", "b", "c"], str.lower),
        groups([Odd(1), Odd(3), Odd(4), 1]),
        groups([[1], [1], [2]]),
        groups([float("nan")] * 2),
        groups(x for x in "aab"),
    ]
print(*results, sep="\n")

by = groupby("aaabbbc")
k, first = next(by)
print(k, next(first), next(first))
k, second = next(by)
print(k, list(first), next(second), list(second), list(second))
print(next(by)[0], list(second), list(by))

by = groupby([1, 1, 2])
print([k for k, _ in by])
kept = [g for _, g in groupby("aabb")]
print([list(g) for g in kept])

try:
    groups([Never(), Never()])
except ValueError as error:
    print(error)

by = groupby(repeat(1, 5000))
k, group = next(by)
print(k, next(group), next(by, "no other"), next(group, "over"))
source = iter([1, 1, 2])
by = groupby(source)
k, group = next(by)
print(list(source), list(group), list(by))
