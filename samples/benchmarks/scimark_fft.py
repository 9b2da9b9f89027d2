"""Fast Fourier transform of complex numbers in one list, real and imaginary parts in turn; there and back."""

from math import pi, sin, sqrt

from harness import measure


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        """A float from 0 up to 1."""
        self.state = self.state * 16807 % 2147483647
        return self.state / 2147483647


def transform(values, direction):
    reverse_bits(values)
    count = len(values) // 2
    step = 1
    while step < count:
        angle = direction * pi / step
        sine = sin(angle)
        half = sin(angle / 2)
        growth = 2 * half * half
        real, imaginary = 1.0, 0.0
        for phase in range(step):
            for start in range(phase, count, 2 * step):
                i = 2 * start
                j = 2 * (start + step)
                re = real * values[j] - imaginary * values[j + 1]
                im = real * values[j + 1] + imaginary * values[j]
                values[j] = values[i] - re
                values[j + 1] = values[i + 1] - im
                values[i] += re
                values[i + 1] += im
            real, imaginary = (
                real - sine * imaginary - growth * real,
                imaginary + sine * real - growth * imaginary,
            )
        step *= 2


def reverse_bits(values):
    """Swaps the pairs whose indices are each other's bits in reverse."""
    count = len(values) // 2
    j = 0
    for i in range(count - 1):
        if i < j:
            a, b = 2 * i, 2 * j
            values[a], values[b] = values[b], values[a]
            values[a + 1], values[b + 1] = values[b + 1], values[a + 1]
        bit = count // 2
        while bit <= j:
            j -= bit
            bit //= 2
        j += bit


def inverse(values):
    transform(values, 1)
    scale = 1 / (len(values) // 2)
    for i in range(len(values)):
        values[i] *= scale


def main():
    random = Random(101010)
    values = [random.next() for _ in range(2 * 2048)]
    original = values[:]
    for _ in range(15):
        transform(values, -1)
        spectrum = values[:]
        inverse(values)
    total = 0.0
    for a, b in zip(values, original):
        total += (a - b) * (a - b)
    error = sqrt(total / len(values))
    return f"{spectrum[0]:.6f} {spectrum[1000]:.6f} {int(error < 1e-12)}"


if __name__ == "__main__":
    measure(main)
