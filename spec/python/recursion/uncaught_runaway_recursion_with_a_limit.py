import sys

sys.setrecursionlimit(50)


def forever():
    forever()


forever()
