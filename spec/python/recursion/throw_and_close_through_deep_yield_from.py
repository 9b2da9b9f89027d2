# oracle: no
import sys

sys.setrecursionlimit(10_000_000)
closed = 0


def nest(n):
    global closed
    try:
        if n:
            return (yield from nest(n - 1)) + 1
        try:
            yield "bottom"
        except ValueError as error:
            print("caught", error)
            yield "still here"
    finally:
        closed += 1


generator = nest(200_000)
print(next(generator))
print(generator.throw(ValueError("thrown in")))
generator.close()
print(closed)
