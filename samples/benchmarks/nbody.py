"""N-body: the sun and four planets, as nested lists that are unpacked in the inner loop."""

from itertools import combinations
from math import pi

from harness import measure

SOLAR_MASS = 4 * pi * pi
DAYS = 365.24

# Position in astronomical units, velocity in units a day, mass in suns.
PLANETS = {
    "jupiter": (
        (4.841431442464721, -1.1603200440274284, -0.10362204447112311),
        (0.001660076642744037, 0.007699011184197404, -6.90460016972063e-05),
        0.0009547919384243266,
    ),
    "saturn": (
        (8.34336671824458, 4.124798564124305, -0.4035234171143214),
        (-0.002767425107264119, 0.004998528012349172, 2.3041729757376393e-05),
        0.0002858859806661308,
    ),
    "uranus": (
        (12.894369562139131, -15.111151401698631, -0.22330757889265573),
        (0.002964601375647616, 0.0023784717395948095, -2.9658956854023756e-05),
        4.366244043351563e-05,
    ),
    "neptune": (
        (15.379697114850917, -25.919314609987964, 0.17925877295037118),
        (0.0026806777249038932, 0.001628241700382423, -9.515922545197159e-05),
        5.1513890204661145e-05,
    ),
}


def solar_system():
    bodies = [([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], SOLAR_MASS)]
    for position, velocity, mass in PLANETS.values():
        bodies.append((list(position), [v * DAYS for v in velocity], mass * SOLAR_MASS))
    return bodies


def rest(bodies):
    """Takes the momentum of all bodies off the sun."""
    px = py = pz = 0.0
    for _, (vx, vy, vz), mass in bodies:
        px -= vx * mass
        py -= vy * mass
        pz -= vz * mass
    _, velocity, mass = bodies[0]
    velocity[:] = px / mass, py / mass, pz / mass


def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for ([x1, y1, z1], v1, m1), ([x2, y2, z2], v2, m2) in pairs:
            dx = x1 - x2
            dy = y1 - y2
            dz = z1 - z2
            pull = dt * (dx * dx + dy * dy + dz * dz) ** -1.5
            b1 = m1 * pull
            b2 = m2 * pull
            v1[0] -= dx * b2
            v1[1] -= dy * b2
            v1[2] -= dz * b2
            v2[0] += dx * b1
            v2[1] += dy * b1
            v2[2] += dz * b1
        for position, (vx, vy, vz), _ in bodies:
            position[0] += dt * vx
            position[1] += dt * vy
            position[2] += dt * vz


def energy(bodies, pairs):
    total = 0.0
    for ([x1, y1, z1], _, m1), ([x2, y2, z2], _, m2) in pairs:
        dx = x1 - x2
        dy = y1 - y2
        dz = z1 - z2
        total -= m1 * m2 / (dx * dx + dy * dy + dz * dz) ** 0.5
    for _, (vx, vy, vz), mass in bodies:
        total += mass * (vx * vx + vy * vy + vz * vz) / 2.0
    return total


def main():
    bodies = solar_system()
    pairs = list(combinations(bodies, 2))
    rest(bodies)
    before = energy(bodies, pairs)
    advance(bodies, pairs, 0.01, 40_000)
    return f"{before:.9f} {energy(bodies, pairs):.9f}"


if __name__ == "__main__":
    measure(main)
