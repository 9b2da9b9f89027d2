class Point:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


p = Point(1)
print(p.x, hasattr(p, "__dict__"))
for action in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: delattr(p, "y"), lambda: p.z):
    try:
        action()
    except AttributeError as error:
        print(error)
p.y = 2
del p.x
print(hasattr(p, "x"), p.y, type(Point.x).__name__, Point.__slots__)


class Child(Point):
    pass


c = Child(1)
c.anything = 5
print(c.__dict__, c.x)


class SlottedChild(Point):
    __slots__ = "z"


s = SlottedChild(1)
s.z = 3
print(s.x, s.z, hasattr(s, "__dict__"))


class WithDict:
    __slots__ = ["a", "__dict__"]


w = WithDict()
w.a, w.b = 1, 2
print(w.__dict__)
