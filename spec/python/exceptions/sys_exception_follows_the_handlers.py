import sys

print(sys.exception(), sys.exc_info())
try:
    raise ValueError("outer")
except ValueError:
    print(repr(sys.exception()))
    try:
        raise KeyError("inner")
    except KeyError:
        print(repr(sys.exception()), sys.exc_info()[0].__name__, sys.exc_info()[1] is sys.exception())
    print(repr(sys.exception()))

    def function():
        return sys.exception()

    print(repr(function()))
print(sys.exception())
try:
    1 / 0
except ZeroDivisionError:
    pass
finally:
    print("in finally", sys.exception())
