# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


def key(n):
    return n if n == 0 else sorted([n - 1, n - 1][:1], key=key)[0]


print(sorted([1_000_000], key=key))
print(max([300_000], key=lambda n: n and max([n - 1], key=key)))
