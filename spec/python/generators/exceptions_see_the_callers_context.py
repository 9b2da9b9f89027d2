def generator_function():
    try:
        yield
    except KeyError as error:
        print("context", repr(error.__context__))
    try:
        yield
    except ZeroDivisionError:
        yield
    raise RuntimeError("end")


generator = generator_function()
next(generator)
try:
    1 / 0
except ZeroDivisionError:
    generator.throw(KeyError("k"))
import sys


def shows():
    yield sys.exception()
    try:
        raise ValueError("inside")
    except ValueError:
        yield sys.exception()
    yield sys.exception()


g = shows()
print(repr(next(g)))
try:
    raise KeyError("outside")
except KeyError:
    print(repr(next(g)))
    print(repr(sys.exception()))
    print(repr(next(g)))
print(sys.exception())
