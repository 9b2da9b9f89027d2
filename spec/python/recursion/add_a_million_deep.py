# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Number:
    def __init__(self, previous):
        self.previous = previous

    def __add__(self, n):
        return n if self.previous is None else self.previous + (n + 1)

    def __radd__(self, n):
        return n if self.previous is None else n + 2 + self.previous


number = Number(None)
for _ in range(1_000_000):
    number = Number(number)
print(number + 0)
print(0 + number)
