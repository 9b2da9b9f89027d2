# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


def countdown(n):
    if n:
        got = yield from countdown(n - 1)
        return got + 1
    got = yield "bottom"
    yield got
    return 0


generator = countdown(1_000_000)
print(next(generator))
print(generator.send("sent down"))
try:
    next(generator)
except StopIteration as stop:
    print("returned", stop.value)
