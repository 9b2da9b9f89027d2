def numbers():
    yield 1
    raise LookupError("out of numbers")


def outer():
    yield from numbers()


total = sum(n for n in outer())
