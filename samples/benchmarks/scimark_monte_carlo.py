"""Pi by random points in a square; the random numbers come from a lagged Fibonacci generator in Python."""

from harness import measure

LIMIT = 2**31 - 1


class Random:
    """Each number is the difference of those 17 and 5 before it."""

    def __init__(self, seed):
        self.memory = []
        for _ in range(17):
            seed = seed * 9069 % LIMIT
            self.memory.append(seed)
        self.i = 4
        self.j = 16
        self.scale = 1.0 / LIMIT

    def next(self):
        """A float from 0 up to 1."""
        memory = self.memory
        k = memory[self.i] - memory[self.j]
        if k < 0:
            k += LIMIT
        memory[self.j] = k
        self.i = self.i - 1 if self.i else 16
        self.j = self.j - 1 if self.j else 16
        return k * self.scale


def main():
    random = Random(113)
    inside = 0
    count = 400_000
    for _ in range(count):
        x = random.next()
        y = random.next()
        if x * x + y * y <= 1.0:
            inside += 1
    return f"{4.0 * inside / count:.6f}"


if __name__ == "__main__":
    measure(main)
