"""The Mandelbrot set with floats, packed into bits, and a Julia set with complex numbers."""

from harness import measure


def mandelbrot(size, limit):
    """A picture of `size` rows, eight pixels a byte; a bit is set where the point doesn't escape."""
    picture = bytearray()
    for row in range(size):
        ci = 2.0 * row / size - 1.0
        bits = 0
        for column in range(size):
            cr = 2.0 * column / size - 1.5
            zr = zi = rr = ii = 0.0
            left = limit
            while left and rr + ii <= 4.0:
                zi = 2.0 * zr * zi + ci
                zr = rr - ii + cr
                rr = zr * zr
                ii = zi * zi
                left -= 1
            bits = bits << 1 | (left == 0)
            if column % 8 == 7:
                picture.append(bits)
                bits = 0
    return picture


def julia(size, c, limit):
    """How many steps each point takes to escape, all added up."""
    total = 0
    for row in range(size):
        for column in range(size):
            z = complex(3.0 * column / size - 1.5, 3.0 * row / size - 1.5)
            steps = 0
            while steps < limit and z.real * z.real + z.imag * z.imag <= 4.0:
                z = z * z + c
                steps += 1
            total += steps
    return total


def main():
    checksum = 0
    for byte in mandelbrot(160, 60):
        checksum = (checksum * 31 + byte) % 1_000_003
    return f"{checksum} {julia(120, complex(-0.8, 0.156), 60)}"


if __name__ == "__main__":
    measure(main)
