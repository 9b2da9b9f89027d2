"""Method calls: overriding, super(), operators, properties, many classes at one call site."""

from harness import measure


class Shape:
    def __init__(self, size):
        self.size = size

    def area(self):
        return 0

    def describe(self, scale):
        return self.area() * scale


class Square(Shape):
    def area(self):
        return self.size * self.size


class Slab(Square):
    def __init__(self, size, height):
        super().__init__(size)
        self.height = height

    def area(self):
        return super().area() + 4 * self.size * self.height


class Bar(Shape):
    @property
    def length(self):
        return self.size + 1

    def area(self):
        return self.length * 2


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y


class Counter:
    def __init__(self):
        self.count = 0

    def add(self, n):
        self.count += n
        return self

    def __call__(self, n):
        return self.add(n).add(-1)


def main():
    total = 0
    shapes = [Square(3), Slab(2, 5), Bar(7), Shape(1)]
    for n in range(240_000):
        total += shapes[n % 4].describe(2)
    position, velocity = Vector(0, 0), Vector(1, 2)
    for n in range(240_000):
        position = position + velocity * (n % 3)
    counter = Counter()
    for n in range(240_000):
        counter(n)
    return total + position.dot(velocity) + counter.count


if __name__ == "__main__":
    measure(main)
