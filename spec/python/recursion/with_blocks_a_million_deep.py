# oracle: no
import sys

sys.setrecursionlimit(10_000_000)
open_now = most = 0


class Level:
    def __enter__(self):
        global open_now, most
        open_now += 1
        most = max(most, open_now)

    def __exit__(self, *details):
        global open_now
        open_now -= 1


def descend(n):
    with Level():
        return n if n == 0 else descend(n - 1)


print(descend(1_000_000), open_now, most)
