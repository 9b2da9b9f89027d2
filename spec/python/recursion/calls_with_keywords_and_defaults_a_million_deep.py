# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


def depth(n, *, step=1, **rest):
    return 0 if n == 0 else step + depth(n=n - step, step=step, **rest)


print(depth(1_000_000, unused="x"))
