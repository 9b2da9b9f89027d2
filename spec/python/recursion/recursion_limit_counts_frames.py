import sys


def reach(n):
    try:
        return reach(n + 1)
    except RecursionError:
        return n


for limit in 50, 100, 1000, 20_000:
    sys.setrecursionlimit(limit)
    print(limit, reach(1))
