x: int = 5
y: str
print(x, "y" in globals())


class Point:
    x: int
    y: int = 3
    (z): float = 1.0
    label: "forward" = "p"


print(Point.__annotations__)
print(hasattr(Point, "x"), Point.y, Point.z)
numbers = []
numbers_by_name: dict = {}
numbers_by_name["a"]: int = 1
print(numbers_by_name)


def function():
    local: undefined_name = 1
    return local


print(function())
