"""A ray tracer: vectors and rays as objects, spheres and a chequered floor, mirrors, shadows."""

from math import inf, sqrt

from harness import measure

EPSILON = 1e-6


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def __neg__(self):
        return Vector(-self.x, -self.y, -self.z)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def cross(self, other):
        return Vector(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )

    def length(self):
        return sqrt(self.dot(self))

    def normalized(self):
        return self * (1.0 / self.length())

    def reflected(self, normal):
        return self - normal * (2.0 * self.dot(normal))


UP = Vector(0.0, 1.0, 0.0)


class Ray:
    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction.normalized()

    def at(self, distance):
        return self.origin + self.direction * distance


class Sphere:
    def __init__(self, center, radius):
        self.center = center
        self.radius = radius

    def hit(self, ray):
        """The distance along the ray, or None."""
        to_center = self.center - ray.origin
        along = to_center.dot(ray.direction)
        rest = self.radius * self.radius - to_center.dot(to_center) + along * along
        return None if rest < 0.0 else along - sqrt(rest)

    def normal(self, point):
        return (point - self.center).normalized()


class HalfSpace:
    def __init__(self, base, normal):
        self.base = base
        self.up = normal.normalized()

    def hit(self, ray):
        slope = ray.direction.dot(self.up)
        if abs(slope) < EPSILON:
            return None
        return (self.base - ray.origin).dot(self.up) / slope

    def normal(self, point):
        return self.up


class Plain:
    """A surface of one colour."""

    specular = 0.2
    lambert = 0.6
    ambient = 0.2

    def __init__(self, color, specular=None):
        self.color = color
        if specular is not None:
            self.specular = specular

    def color_at(self, point):
        return self.color


class Chequered(Plain):
    def __init__(self, color, other, size):
        super().__init__(color)
        self.other = other
        self.size = size

    def color_at(self, point):
        tile = int(abs(point.x) / self.size + 0.5) + int(abs(point.z) / self.size + 0.5)
        return self.other if tile % 2 else self.color


class Scene:
    def __init__(self):
        self.things = []
        self.lights = []
        self.depth = 0

    def nearest(self, ray):
        best = inf
        found = None
        for shape, surface in self.things:
            distance = shape.hit(ray)
            if distance is not None and EPSILON < distance < best:
                best = distance
                found = shape, surface
        return best, found

    def sees(self, point, light):
        toward = light - point
        ray = Ray(point, toward)
        limit = toward.length()
        for shape, _ in self.things:
            distance = shape.hit(ray)
            if distance is not None and EPSILON < distance < limit:
                return False
        return True

    def color(self, ray):
        if self.depth > 3:
            return 0.0, 0.0, 0.0
        distance, found = self.nearest(ray)
        if found is None:
            return 0.1, 0.2, 0.3
        shape, surface = found
        point = ray.at(distance)
        return self.shade(ray, point, shape.normal(point), surface)

    def shade(self, ray, point, normal, surface):
        red, green, blue = surface.color_at(point)
        r = g = b = 0.0
        if surface.specular > 0.0:
            self.depth += 1
            try:
                mirrored = Ray(point, ray.direction.reflected(normal))
                mr, mg, mb = self.color(mirrored)
            finally:
                self.depth -= 1
            r += mr * surface.specular
            g += mg * surface.specular
            b += mb * surface.specular
        light = 0.0
        for source in self.lights:
            if self.sees(point, source):
                light += max(0.0, (source - point).normalized().dot(normal))
        light = surface.ambient + surface.lambert * min(1.0, light)
        return r + red * light, g + green * light, b + blue * light


class Camera:
    def __init__(self, position, target, width, height, view=0.45):
        self.position = position
        self.width = width
        self.height = height
        self.view = view
        self.ahead = (target - position).normalized()
        self.right = self.ahead.cross(UP).normalized()
        self.up = self.right.cross(self.ahead).normalized()

    def rays(self):
        half = self.view * self.height / self.width
        for y in range(self.height):
            up = self.up * (half * (1 - 2 * y / (self.height - 1)))
            for x in range(self.width):
                right = self.right * (self.view * (2 * x / (self.width - 1) - 1))
                yield x, y, Ray(self.position, self.ahead + right + up)


def render(scene, camera):
    pixels = bytearray(3 * camera.width * camera.height)
    for x, y, ray in camera.rays():
        at = 3 * (y * camera.width + x)
        for i, part in enumerate(scene.color(ray)):
            pixels[at + i] = max(0, min(255, int(part * 255)))
    return pixels


def build_scene():
    scene = Scene()
    scene.lights = [Vector(30.0, 30.0, 10.0), Vector(-10.0, 100.0, 30.0)]
    scene.things.append((Sphere(Vector(1.0, 3.0, -10.0), 1.0), Plain((1.0, 1.0, 0.0))))
    for n in range(6):
        center = Vector(-3.0 - n * 0.4, 2.3, -5.0 - n)
        scene.things.append((Sphere(center, 0.4), Plain((n / 6.0, 1.0 - n / 6.0, 0.5), specular=0.4)))
    floor = HalfSpace(Vector(0.0, 0.0, 0.0), UP)
    scene.things.append((floor, Chequered((1.0, 1.0, 1.0), (0.0, 0.0, 0.0), 1.0)))
    return scene


def main():
    camera = Camera(Vector(0.0, 1.8, 10.0), Vector(0.0, 3.0, 0.0), 96, 96)
    pixels = render(build_scene(), camera)
    checksum = 0
    for value in pixels:
        checksum = (checksum * 31 + value) % 1_000_003
    return f"{sum(pixels)} {checksum}"


if __name__ == "__main__":
    measure(main)
