"""The chaos game on a spline: points as objects with operators, a B-spline, affine maps drawn at random."""

from math import sqrt

from harness import measure


class Random:
    """Lehmer's generator: the same numbers everywhere."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = self.state * 16807 % 2147483647
        return self.state % limit


class Point:
    def __init__(self, x, y, z=0.0):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Point(self.x - other.x, self.y - other.y, self.z - other.z)

    def scaled(self, factor):
        return Point(self.x * factor, self.y * factor, self.z * factor)

    def distance(self, other):
        gap = self - other
        return sqrt(gap.x * gap.x + gap.y * gap.y + gap.z * gap.z)

    def mix(self, other, part):
        return self.scaled(part) + other.scaled(1.0 - part)

    def __repr__(self):
        return f"Point({self.x}, {self.y}, {self.z})"


class Spline:
    def __init__(self, points, degree=3):
        last = len(points) - degree + 1
        self.points = points
        self.degree = degree
        self.knots = [0] * degree + list(range(1, last)) + [last] * degree

    def domain(self):
        return self.knots[self.degree - 1], self.knots[len(self.knots) - self.degree]

    def interval(self, u):
        low, high = self.degree - 1, len(self.knots) - self.degree
        for i in range(low, high):
            if self.knots[i] <= u < self.knots[i + 1]:
                return i
        return high - 1

    def __call__(self, u):
        """De Boor's recurrence."""
        at = self.interval(u)
        degree = self.degree
        knots = self.knots
        work = self.points[at - degree + 1 : at + 1]
        for level in range(1, degree):
            for i in range(degree - level):
                left = at - degree + 1 + level + i
                width = knots[left + degree - level] - knots[left]
                part = (knots[left + degree - level] - u) / width
                work[i] = work[i].mix(work[i + 1], part)
        return work[0]


class Game:
    def __init__(self, splines, thickness):
        self.splines = splines
        self.thickness = thickness
        points = [point for spline in splines for point in spline.points]
        self.left = min(point.x for point in points)
        self.right = max(point.x for point in points)
        self.bottom = min(point.y for point in points)
        self.top = max(point.y for point in points)
        lengths = [self.length(spline) for spline in splines]
        shortest = min(lengths)
        self.weights = [max(1, int(length / shortest * 4)) for length in lengths]
        self.total = sum(self.weights)

    def length(self, spline):
        low, high = spline.domain()
        total = 0.0
        before = spline(low)
        for step in range(1, 100):
            here = spline(low + (high - low) * step / 100)
            total += before.distance(here)
            before = here
        return total

    def choose(self, random):
        """A spline, the longer ones more often."""
        left = random.below(self.total)
        for spline, weight in zip(self.splines, self.weights):
            if left < weight:
                return spline
            left -= weight
        raise AssertionError("weights do not add up")

    def next(self, point, random):
        spline = self.choose(random)
        x = (point.x - self.left) / (self.right - self.left)
        y = (point.y - self.bottom) / (self.top - self.bottom)
        low, high = spline.domain()
        u = low + (high - low) * x
        on_curve = spline(u)
        ahead = spline(min(u + 0.001, high)) - spline(max(u - 0.001, low))
        length = sqrt(ahead.x * ahead.x + ahead.y * ahead.y)
        across = Point(ahead.y / length, -ahead.x / length)
        return self.truncated(on_curve + across.scaled((y - 0.5) * self.thickness))

    def truncated(self, point):
        return Point(min(max(point.x, self.left), self.right), min(max(point.y, self.bottom), self.top))

    def play(self, width, height, steps):
        random = Random(1234)
        image = [[False] * height for _ in range(width)]
        point = Point((self.left + self.right) / 2, (self.bottom + self.top) / 2)
        for _ in range(steps):
            point = self.next(point, random)
            x = (point.x - self.left) / (self.right - self.left) * (width - 1)
            y = (point.y - self.bottom) / (self.top - self.bottom) * (height - 1)
            image[int(x)][height - 1 - int(y)] = True
        return image


def main():
    game = Game(
        [
            Spline([Point(1.6, 0.3), Point(1.5, 0.5), Point(1.2, 1.5), Point(2.0, 2.2), Point(1.7, 3.1)]),
            Spline([Point(2.8, 3.5), Point(2.4, 3.3), Point(1.3, 3.2), Point(1.5, 2.0), Point(2.9, 1.6)]),
            Spline([Point(3.2, 0.4), Point(2.6, 0.9), Point(3.5, 1.8), Point(0.9, 2.7), Point(3.8, 3.6)]),
        ],
        0.25,
    )
    image = game.play(128, 128, 8000)
    checksum = 0
    for column in image:
        for lit in column:
            checksum = (checksum * 3 + lit) % 1_000_003
    return f"{sum(map(sum, image))} {checksum}"


if __name__ == "__main__":
    measure(main)
