import sys


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


first = depth()
print(first == depth() == depth())
sys.setrecursionlimit(200)
print(depth() < 200, sys.getrecursionlimit())
