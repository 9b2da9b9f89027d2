from functools import partial, reduce


def add(a, b, c):
    return a + b + c


reduce(partial(add, 1), [1, 2, "x"])
