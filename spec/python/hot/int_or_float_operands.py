# An operand that was a float so far may be an int: then the result may be one, too.
def remainders(n):
    found = []
    for i in range(n):
        found.append(i % (i or 0.75))
    return found


def sums(n, first):
    found = []
    for i in range(n):
        x = 0.5 if i < first else 2
        found += [i + x, x + i, i - x, x * i, i / (x or 1), -x, i // x if x else 0, x < i, x == i]
    return found


def mixed(n, first):
    x = 0.5
    for i in range(n):
        if i == first:
            x = 1
        x = i + x
    return x


for _ in range(40):
    result = remainders(2), sums(2, 2), mixed(3, 99)
print(result)
print(remainders(4))
print(sums(4, 2))
print(mixed(5, 2), mixed(5, 0), mixed(5, 99))
