# oracle: no
import sys
from functools import lru_cache

sys.setrecursionlimit(10_000_000)


@lru_cache(maxsize=3)
def total(n):
    return n + total(n - 1) if n else 0


print(total(100_000))
print(total.cache_info())
