"""Digits of pi by a spigot of linear fractional transformations: integers of thousands of digits."""

from itertools import count, islice

from harness import measure


def compose(a, b):
    aq, ar, as_, at = a
    bq, br, bs, bt = b
    return aq * bq, aq * br + ar * bt, as_ * bq + at * bs, as_ * br + at * bt


def extract(z, n):
    q, r, s, t = z
    return (q * n + r) // (s * n + t)


def digits_of_pi():
    z = (1, 0, 0, 1)
    terms = ((k, 4 * k + 2, 0, 2 * k + 1) for k in count(1))
    while True:
        digit = extract(z, 3)
        while digit != extract(z, 4):
            z = compose(z, next(terms))
            digit = extract(z, 3)
        z = compose((10, -10 * digit, 0, 1), z)
        yield digit


def main():
    text = "".join(map(str, islice(digits_of_pi(), 1800)))
    checksum = 0
    for digit in text:
        checksum = (checksum * 31 + int(digit)) % 1_000_003
    return f"{text[-10:]} {checksum}"


if __name__ == "__main__":
    measure(main)
