import sys


def at_depth(n):
    if n:
        return at_depth(n - 1)
    try:
        sys.setrecursionlimit(10)
    except RecursionError as error:
        print(error)


at_depth(50)
