from itertools import accumulate, starmap, takewhile


def check(n):
    return n < "x"


print(list(takewhile(check, accumulate([1, 2]))))
