# oracle: no
import sys
from functools import partial

sys.setrecursionlimit(10_000_000)


def count(n, step):
    return 0 if n == 0 else step + partial(count, n - step)(step)


print(count(1_000_000, 1))
