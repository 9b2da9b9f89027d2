import sys

sys.setrecursionlimit(30_000)


def forever():
    forever()


forever()
