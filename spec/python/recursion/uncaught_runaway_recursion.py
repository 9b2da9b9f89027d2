import sys


def forever(n):
    return forever(n + 1)


sys.setrecursionlimit(1000)
print("before")
forever(0)
