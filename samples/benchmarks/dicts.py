"""Dictionaries and sets: counting, grouping, tuple keys, deletion, set algebra."""

from harness import measure


def count_words(rounds):
    words = "the quick brown fox jumps over the lazy dog and the cat".split()
    counts = {}
    for n in range(rounds):
        word = words[n % len(words)]
        counts[word] = counts.get(word, 0) + 1
    return counts["the"]


def group_by_remainder(count):
    groups = {}
    for n in range(count):
        groups.setdefault(n * n % 101, []).append(n)
    return sum(key * len(group) for key, group in groups.items())


def walk_grid(steps):
    visits = {}
    x = y = 0
    seed = 42
    for _ in range(steps):
        seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
        direction = seed >> 16 & 3
        if direction == 0:
            x += 1
        elif direction == 1:
            x -= 1
        elif direction == 2:
            y += 1
        else:
            y -= 1
        visits[x, y] = visits.get((x, y), 0) + 1
    return len(visits) * 1000 + max(visits.values())


def recently_used(count, limit):
    cache = {}
    misses = 0
    for n in range(count):
        key = n * n % 1009
        if key in cache:
            cache[key] = cache.pop(key) + 1
        else:
            misses += 1
            cache[key] = 0
            if len(cache) > limit:
                del cache[next(iter(cache))]
    return misses


def set_algebra(count):
    evens = {n for n in range(0, count, 2)}
    threes = {n for n in range(0, count, 3)}
    return len(evens & threes) + len(evens | threes) + len(evens ^ threes) + sum(evens - threes)


def main():
    return (
        count_words(500_000)
        + group_by_remainder(200_000)
        + walk_grid(200_000)
        + recently_used(200_000, 200)
        + set_algebra(200_000)
    )


if __name__ == "__main__":
    measure(main)
