class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


def where(value):
    match value:
        case Point3(0, 0, z=0):
            return "origin in space"
        case Point(0, 0):
            return "origin"
        case Point(x=0):
            return "on the y axis"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x, y=Point(a, b)):
            return f"nested {x} {a} {b}"
        case Point():
            return "some point"
        case _:
            return "no point"


for value in (
    Point3(0, 0, 0),
    Point(0, 0),
    Point(0, 5),
    Point(3, 3),
    Point(1, Point(2, 4)),
    Point(1, 2),
    Point3(1, 2, 3),
    (1, 2),
):
    print(where(value))
