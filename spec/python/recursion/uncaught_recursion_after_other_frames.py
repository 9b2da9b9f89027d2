import sys

sys.setrecursionlimit(60)


def start():
    begin(3)


def begin(n):
    return middle(n) + 1


def middle(n):
    return (
        n
        + middle(n + 1)
    )


start()
