# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Node:
    def __init__(self, depth):
        self.depth = depth
        self.child = Node(depth - 1) if depth else None


node = Node(1_000_000)
count = 0
while node:
    count += 1
    last, node = node, node.child
print(count, last.depth)
