"""Exceptions: not raised, raised nearby, raised far away, with finally, as control flow."""

from harness import measure


class Missing(Exception):
    def __init__(self, key):
        super().__init__(key)
        self.key = key


class Ledger:
    def __init__(self):
        self.depth = 0
        self.closed = 0

    def __enter__(self):
        self.depth += 1
        return self

    def __exit__(self, kind, error, traceback):
        self.depth -= 1
        self.closed += 1
        return kind is Missing


def untroubled(count):
    total = 0
    for n in range(count):
        try:
            total += n
        except ValueError:
            total = 0
        finally:
            total -= 1
    return total


def look_up(table, key):
    try:
        return table[key]
    except KeyError:
        raise Missing(key) from None


def dig(depth):
    if depth == 0:
        raise ValueError("bottom")
    try:
        dig(depth - 1)
    finally:
        depth -= 1


def main():
    total = untroubled(500_000)
    table = {n: n for n in range(0, 100, 2)}
    for n in range(150_000):
        try:
            total += look_up(table, n % 100)
        except Missing as error:
            total -= error.key
    for _ in range(3000):
        try:
            dig(20)
        except ValueError as error:
            total += len(error.args)
    ledger = Ledger()
    for n in range(80_000):
        with ledger:
            look_up(table, n % 3)
    for n in range(60_000):
        try:
            total += int("12x" if n % 2 else "12")
        except (TypeError, ValueError):
            total += 1
    return total + ledger.closed


if __name__ == "__main__":
    measure(main)
