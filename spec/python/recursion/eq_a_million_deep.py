# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next

    def __eq__(self, other):
        return self.value == other.value and self.next == other.next


def chain(last):
    node = Node(last, None)
    for value in range(1_000_000):
        node = Node(value, node)
    return node


print(chain("end") == chain("end"))
print(chain("end") == chain("another end"))
print(chain("end") != chain("another end"))
