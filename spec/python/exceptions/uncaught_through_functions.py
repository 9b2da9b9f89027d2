def top(n):
    return middle(n) + 1


def middle(n):
    total = 0
    for i in range(n):
        total += bottom(i)
    return total


def bottom(i):
    if i == 2:
        raise ValueError(f"bad {i}")
    return i


top(5)
