"""Queens on boards of up to eight rows: permutations from a generator, sets from generator expressions."""

from harness import measure


def permutations(items):
    """Like itertools.permutations, in Python."""
    pool = tuple(items)
    size = len(pool)
    indices = list(range(size))
    cycles = list(range(size, 0, -1))
    yield pool
    while size:
        for i in reversed(range(size)):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1 :] + indices[i : i + 1]
                cycles[i] = size - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield tuple(pool[i] for i in indices)
                break
        else:
            return


def queens(size):
    columns = range(size)
    for rows in permutations(columns):
        if (
            size
            == len({rows[column] + column for column in columns})
            == len({rows[column] - column for column in columns})
        ):
            yield rows


def main():
    checksum = 0
    for size in (4, 5, 6, 7, 8, 8):
        for rows in queens(size):
            for row in rows:
                checksum = (checksum * 9 + row) % 1_000_003
    return checksum


if __name__ == "__main__":
    measure(main)
