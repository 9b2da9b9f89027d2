# oracle: no
import sys
from functools import reduce

sys.setrecursionlimit(10_000_000)


def by_reduce(n):
    return 0 if n == 0 else reduce(lambda total, k: total + by_reduce(k), [n - 1], 1)


def by_any(n):
    return n == 0 or any(by_any(k) for k in [n - 1])


def by_all(n):
    return n == 0 or all(by_all(k) for k in [n - 1])


def by_sum(n):
    return 0 if n == 0 else sum(1 + by_sum(k) for k in [n - 1])


for function in by_reduce, by_any, by_all, by_sum:
    print(function(200_000))
