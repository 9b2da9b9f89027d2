import sys

sys.setrecursionlimit(20)


def ping():
    pong()


def pong():
    ping()


ping()
