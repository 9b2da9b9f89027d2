"""Generators: pipelines, yield from, send, tree walks, combinations, expression generators."""

from harness import measure


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def squares(source):
    for n in source:
        yield n * n


def without_multiples(source, divisor):
    for n in source:
        if n % divisor:
            yield n


def tree(low, high):
    if low < high:
        middle = (low + high) // 2
        yield from tree(low, middle)
        yield middle
        yield from tree(middle + 1, high)


def running_mean():
    total = count = 0
    mean = 0
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total // count


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield [item] + rest


def main():
    total = sum(without_multiples(squares(numbers(600_000)), 3))
    total += sum(tree(0, 60_000))
    mean = running_mean()
    next(mean)
    for n in range(500_000):
        total += mean.send(n)
    total += sum(order[0] * order[-1] for order in permutations([1, 2, 3, 4, 5, 6, 7, 8]))
    total += sum(a * b for a in range(600) for b in range(a))
    return total


if __name__ == "__main__":
    measure(main)
