class Empty:
    pass


class Point:
    """A point."""

    dimensions = 2

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return self.x**2 + self.y**2


p = Point(3, 4)
print(p.norm(), p.dimensions, Point.dimensions, p.__dict__)
p.dimensions = 5
print(p.dimensions, Point.dimensions, Point(0, 0).dimensions)
print(Point.__name__, Point.__module__, Point.__qualname__, Point.__doc__, Point.__bases__)
print(type(p) is Point, isinstance(p, Point), p.__class__ is Point)
print(repr(Point), repr(Empty), str(type(p)))
print(Empty.__bases__, Empty.__mro__)
print(Point.__firstlineno__, Point.__static_attributes__)
