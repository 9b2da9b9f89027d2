# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Key:
    def __init__(self, depth):
        self.depth = depth

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if self.depth == 0:
            return True
        return Key(self.depth - 1) in {Key(other.depth - 1): "found"}


print({Key(200_000): "value"}[Key(200_000)])
