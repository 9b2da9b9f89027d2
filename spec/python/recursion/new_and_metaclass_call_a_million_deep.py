# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Meta(type):
    def __call__(cls, depth):
        return super().__call__(depth)


class Node(metaclass=Meta):
    def __new__(cls, depth):
        node = super().__new__(cls)
        node.child = cls(depth - 1) if depth else None
        return node


node = Node(300_000)
count = 0
while node:
    count += 1
    node = node.child
print(count)
