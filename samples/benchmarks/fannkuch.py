"""Fannkuch: flips of all permutations of nine numbers, with slices that are reversed in place."""

from harness import measure


def fannkuch(size):
    """The most flips until the first number is 1, and the alternating sum of all flips."""
    most = 0
    checksum = 0
    sign = 1
    order = list(range(size))
    counts = list(range(size))
    while True:
        if order[0]:
            flips = count_flips(order[:])
            most = max(most, flips)
            checksum += sign * flips
        # The next permutation: rotate the beginning, and longer beginnings as their turns are over.
        sign = -sign
        if sign < 0:
            order[0], order[1] = order[1], order[0]
            continue
        order[1], order[2] = order[2], order[1]
        place = 2
        while counts[place] == 0:
            counts[place] = place
            place += 1
            if place == size:
                return most, checksum
            order.insert(place, order.pop(0))
        counts[place] -= 1


def count_flips(order):
    flips = 0
    while first := order[0]:
        order[: first + 1] = order[first::-1]
        flips += 1
    return flips


def main():
    most, checksum = fannkuch(9)
    return f"{checksum} {most}"


if __name__ == "__main__":
    measure(main)
