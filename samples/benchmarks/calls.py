"""Plain function calls: recursion in several shapes, keyword arguments, closures."""

from harness import measure


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def is_even(n):
    return n == 0 or is_odd(n - 1)


def is_odd(n):
    return n != 0 and is_even(n - 1)


def clamp(value, low=0, *, high=100):
    return low if value < low else high if value > high else value


def adder(step):
    def add(n):
        return n + step

    return add


def main():
    total = fib(29) + ackermann(2, 150)
    for n in range(200):
        total += is_even(n)
    for n in range(500_000):
        total += clamp(n, high=1000)
    add = adder(3)
    for n in range(800_000):
        total = add(total)
    return total


if __name__ == "__main__":
    measure(main)
