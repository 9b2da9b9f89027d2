"""Points of floats: a crowd of objects is made, scaled to unit length, and reduced to a maximum."""

from math import cos, sin, sqrt

from harness import measure


class Point:
    __slots__ = ("x", "y", "z")

    def __init__(self, n):
        self.x = x = sin(n)
        self.y = cos(n) * 3
        self.z = (x * x) / 2

    def __repr__(self):
        return f"<Point: x={self.x}, y={self.y}, z={self.z}>"

    def normalize(self):
        norm = sqrt(self.x * self.x + self.y * self.y + self.z * self.z)
        self.x /= norm
        self.y /= norm
        self.z /= norm

    def maximize(self, other):
        self.x = max(self.x, other.x)
        self.y = max(self.y, other.y)
        self.z = max(self.z, other.z)
        return self


def maximum(points):
    highest = points[0]
    for point in points[1:]:
        highest = highest.maximize(point)
    return highest


def main():
    points = [Point(n) for n in range(150_000)]
    for point in points:
        point.normalize()
    highest = maximum(points)
    return f"{highest.x:.9f} {highest.y:.9f} {highest.z:.9f}"


if __name__ == "__main__":
    measure(main)
