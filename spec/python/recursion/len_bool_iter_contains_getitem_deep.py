# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Node:
    def __init__(self, child):
        self.child = child

    def __len__(self):
        return 0 if self.child is None else len(self.child) + 1

    def __bool__(self):
        return self.child is None or bool(self.child)

    def __contains__(self, item):
        return self.child is None or item in self.child

    def __getitem__(self, n):
        return n if self.child is None else self.child[n + 1]

    def __setitem__(self, key, value):
        if self.child is None:
            print("set", key, value)
        else:
            self.child[key + 1] = value

    def __iter__(self):
        return iter("ab") if self.child is None else iter(self.child)

    def __hash__(self):
        return 7 if self.child is None else hash(self.child)

    def __index__(self):
        return 1 if self.child is None else self.child.__index__()

    def __lt__(self, other):
        return True if self.child is None else self.child < other.child

    def __neg__(self):
        return 3 if self.child is None else -self.child


node = Node(None)
for _ in range(200_000):
    node = Node(node)
print(len(node), bool(node), 5 in node, node[0])
node[0] = "x"
print(list(node), hash(node), "abc"[node], node < node, -node)
if node:
    print("true")
