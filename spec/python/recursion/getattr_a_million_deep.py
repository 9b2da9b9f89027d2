# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Chain:
    def __init__(self):
        self.left = 1_000_000

    def __getattr__(self, name):
        if self.left == 0:
            return name
        self.left -= 1
        return self.missing


print(Chain().anything)
