# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


def count(n):
    return 0 if n == 0 else 1 + next(map(count, [n - 1]))


def is_fine(n):
    return n == 0 or list(filter(is_fine, [n - 1])) == [n - 1]


print(count(1_000_000))
print(is_fine(300_000))
