class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"P({self.x},{self.y})"


points = {Point(1, 2), Point(1, 2), Point(3, 4)}
print(len(points), Point(1, 2) in points, Point(9, 9) in points)
print(sorted(p.x for p in points), points - {Point(3, 4)})
print(len(points | {Point(0, 0)}), points == {Point(3, 4), Point(1, 2)})
points.discard(Point(1, 2))
print(points, {Point(1, 1)} & {Point(1, 1)})


class Plain:
    pass


a, b = Plain(), Plain()
print(len({a, b, a}), a in {a}, b in {a})
