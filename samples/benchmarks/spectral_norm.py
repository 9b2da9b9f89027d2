"""Spectral norm of an infinite matrix, by the power method: a call for each element, comprehensions, `zip`."""

from math import sqrt

from harness import measure


def element(row, column):
    return 1.0 / ((row + column) * (row + column + 1) // 2 + row + 1)


def multiply(vector):
    size = range(len(vector))
    return [dot(row, vector) for row in size]


def dot(row, vector):
    total = 0.0
    for column, value in enumerate(vector):
        total += element(row, column) * value
    return total


def multiply_transposed(vector):
    size = range(len(vector))
    return [dot_transposed(column, vector) for column in size]


def dot_transposed(column, vector):
    total = 0.0
    for row, value in enumerate(vector):
        total += element(row, column) * value
    return total


def main():
    u = [1.0] * 210
    for _ in range(6):
        v = multiply_transposed(multiply(u))
        u = multiply_transposed(multiply(v))
    uv = vv = 0.0
    for a, b in zip(u, v):
        uv += a * b
        vv += b * b
    return f"{sqrt(uv / vv):.9f}"


if __name__ == "__main__":
    measure(main)
