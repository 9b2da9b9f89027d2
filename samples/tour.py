"""A short tour of what Krait runs: ordinary Python, without the ordinary limits."""

import sys
from itertools import count, takewhile


def depth(n):
    """Recursion is limited by memory alone (sys.setrecursionlimit is a seat belt, not a wall)."""
    return 0 if n == 0 else 1 + depth(n - 1)


sys.setrecursionlimit(2_000_000)
print(f"a million calls deep: {depth(1_000_000):,}")


def primes():
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, known)):
            known.append(n)
            yield n


known = []
print("primes:", *takewhile(lambda p: p < 40, primes()))


class Vector:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"


def where(point):
    match point:
        case Vector(0, 0):
            return "the origin"
        case Vector(x, 0) | Vector(0, x):
            return f"on an axis, at {x}"
        case Vector(x, y) if x == y:
            return "on the diagonal"
        case _:
            return f"somewhere else: {point!r}"


for point in Vector(0, 0), Vector(0, 7), Vector(1, 2) + Vector(3, 2), Vector(1, 2):
    print(where(point))

print("exactly:", 2**127 - 1, "=", f"{2**127 - 1:.3e}", "in short")

try:
    {"spam": 1}["eggs"]
except KeyError as error:
    error.add_note("Only spam today.")
    print(f"{type(error).__name__}: {error} ({error.__notes__[0]})")
