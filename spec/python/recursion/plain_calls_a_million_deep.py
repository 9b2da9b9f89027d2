# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


def depth(n):
    if n == 0:
        return 0
    return 1 + depth(n - 1)


print(depth(1_000_000))
