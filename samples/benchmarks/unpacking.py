"""Unpacking: tuples and lists into names, swaps, nested and starred targets, arguments by `*` and `**`."""

from harness import measure


def unpack_tuples(rounds):
    total = 0
    items = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
    for _ in range(rounds):
        a, b, c, d, e, f, g, h, i, j = items
        total += a - b
        a, b, c, d, e, f, g, h, i, j = items
        total += c * d - e
        a, b, c, d, e, f, g, h, i, j = items
        total += f + j
        j, i, h, g, f, e, d, c, b, a = a, b, c, d, e, f, g, h, i, j
        total += j - h + g
    return total


def unpack_lists(rounds):
    total = 0
    items = [1, 2, 3, 4, 5]
    for _ in range(rounds):
        a, b, c, d, e = items
        total += a * e - c
        [a, b, c, d, e] = items
        total += b - d
        items[0], items[4] = items[4], items[0]
    return total


def unpack_nested(rounds):
    total = 0
    rows = [(n, (n + 1, [n + 2, n + 3])) for n in range(50)]
    for _ in range(rounds):
        for a, (b, [c, d]) in rows:
            total += a + b * c - d
        for (i, (first, _)), (j, _) in zip(enumerate(rows), rows):
            total += i - j + first
    return total


def unpack_starred(rounds):
    total = 0
    items = list(range(8))
    text = "abcdef"
    for n in range(rounds):
        first, *rest = items
        *start, last = rest
        head, second, *_, tail = text
        total += first + last + len(start) + len(rest)
        total += (head < tail) + (second == "b")
        items = [n % 10, *start, rest[0]]
    return total


def add(a, b=0, *others, scale=1, **options):
    return (a + b + len(others)) * scale + len(options)


def unpack_arguments(rounds):
    total = 0
    pair = (3, 4)
    more = [5, 6, 7]
    options = {"scale": 2, "color": "red"}
    for _ in range(rounds):
        total += add(*pair)
        total += add(*pair, *more, scale=3)
        total += add(1, **options)
        total += add(*pair, **{**options, "size": 9})
    return total


def pairs(count):
    for n in range(count):
        yield n, (n + 1, n * 2)


def unpack_generated(rounds):
    total = 0
    for a, (b, c) in pairs(rounds):
        total += a + b - c
    for key, (low, high) in {n: (n, n + n) for n in range(rounds // 4)}.items():
        total += high - low - key + 1
    a, b = 0, 1
    for _ in range(rounds):
        a, b = b, (a + b) % 1_000_003
    return total + a


def main():
    return (
        unpack_tuples(60_000)
        + unpack_lists(100_000)
        + unpack_nested(1200)
        + unpack_starred(50_000)
        + unpack_arguments(50_000)
        + unpack_generated(100_000)
    )


if __name__ == "__main__":
    measure(main)
