"""Sorting: built-in with and without keys, user-defined comparisons, sorts written in Python."""

from harness import measure


class Version:
    def __init__(self, major, minor):
        self.major = major
        self.minor = minor

    def __lt__(self, other):
        return (self.major, self.minor) < (other.major, other.minor)


def pseudorandom(count, seed=7):
    numbers = []
    for _ in range(count):
        seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
        numbers.append(seed >> 8)
    return numbers


def quicksort(items):
    if len(items) < 2:
        return items
    pivot = items[len(items) // 2]
    return (
        quicksort([item for item in items if item < pivot])
        + [item for item in items if item == pivot]
        + quicksort([item for item in items if item > pivot])
    )


def heapsort(items):
    items = items[:]
    count = len(items)

    def sift(root, end):
        while (child := 2 * root + 1) < end:
            if child + 1 < end and items[child] < items[child + 1]:
                child += 1
            if items[root] >= items[child]:
                return
            items[root], items[child] = items[child], items[root]
            root = child

    for root in range(count // 2 - 1, -1, -1):
        sift(root, count)
    for end in range(count - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift(0, end)
    return items


def main():
    numbers = pseudorandom(80_000)
    plain = sorted(numbers)
    by_digits = sorted(numbers, key=lambda n: (n % 1000, n))
    words = sorted([f"w{n:x}" for n in numbers], key=len, reverse=True)
    versions = sorted([Version(n % 10, n // 10 % 100) for n in numbers[:16_000]])
    ordered = quicksort(numbers[:30_000]) == sorted(numbers[:30_000])
    heap = heapsort(numbers[:12_000])
    return plain[100] + by_digits[200] + len(words[0]) + versions[50].minor + ordered + heap[300]


if __name__ == "__main__":
    measure(main)
