# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Item:
    def __init__(self, depth):
        self.depth = depth

    def __lt__(self, other):
        if self.depth and other.depth:
            items = [Item(self.depth - 1), Item(other.depth - 1)]
            items.sort()
            return items[0].depth == self.depth - 1
        return self.depth < other.depth


print([item.depth for item in sorted([Item(100_001), Item(100_000)])])
