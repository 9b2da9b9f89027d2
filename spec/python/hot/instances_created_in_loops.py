class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y


position = Vector(0, 0)
velocity = Vector(1, 2)
for i in range(3000):
    position = position + velocity * (i % 3)
    if i == 2000:
        velocity = Vector(0.5, 2**60)
print(position.x, position.y, position == Vector(position.x, position.y))


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next):
        self.value = value
        self.next = next


head = None
for i in range(3000):
    head = Node(i, head)
total = 0
while head is not None:
    total += head.value
    head = head.next
print(total)
