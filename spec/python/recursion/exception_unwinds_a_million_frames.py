# oracle: no
import sys

sys.setrecursionlimit(10_000_000)
unwound = 0


def dig(n):
    global unwound
    try:
        if n == 0:
            raise KeyError("bottom")
        dig(n - 1)
    finally:
        unwound += 1


try:
    dig(1_000_000)
except KeyError as error:
    print(repr(error), unwound)
    depth = 0
    traceback = error.__traceback__
    while traceback:
        depth += 1
        traceback = traceback.tb_next
    print(depth)
