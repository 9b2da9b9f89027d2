def run(numbers):
    return [invert(n) for n in numbers]


def invert(n):
    return 1 / n
