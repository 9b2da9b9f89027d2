# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Node:
    def __init__(self, next):
        self.next = next

    def length(self):
        return 1 if self.next is None else 1 + self.next.length()


node = None
for _ in range(1_000_000):
    node = Node(node)
print(node.length())
