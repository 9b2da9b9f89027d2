"""Recursion through every door: calls, methods, operators, repr, sort keys and generators."""

import sys

DEPTH = 200_000
sys.setrecursionlimit(10 * DEPTH)


def length(chain):
    return 0 if chain is None else 1 + length(chain[1])


chain = None
for n in range(DEPTH):
    chain = (n, chain)
print("plain calls:      ", length(chain))


class Peano:
    """A natural number, as the successor of another one."""

    def __init__(self, previous):
        self.previous = previous

    def __add__(self, other):
        return self if other.previous is None else Peano(self + other.previous)

    def __index__(self):
        return 0 if self.previous is None else 1 + self.previous.__index__()


zero = number = Peano(None)
for n in range(DEPTH):
    number = Peano(number)
print("operators:        ", int(zero + number))

nested = []
for n in range(DEPTH):
    nested = [nested]
print("repr of a list:   ", len(repr(nested)), "characters")


def countdown(n):
    yield n
    if n > 0:
        yield from countdown(n - 1)


print("yield from:       ", sum(1 for n in countdown(2000)))


calls = 0


def descend(n):
    global calls
    calls += 1
    if n > 0:
        sorted([n - 1], key=descend)
    return n


descend(DEPTH)
print("sorted(key=):     ", calls)


def forever(n):
    return forever(n + 1)


sys.setrecursionlimit(1000)
try:
    forever(0)
except RecursionError as error:
    print("without an end:   ", error)
