try:
    try:
        raise ValueError("first")
    except ValueError:
        raise KeyError("second")
except KeyError as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)
try:
    try:
        1 / 0
    finally:
        raise TypeError("in finally")
except TypeError as error:
    print(repr(error.__context__))


def handler():
    raise RuntimeError("from a function")


try:
    try:
        [][1]
    except IndexError:
        handler()
except RuntimeError as error:
    print(repr(error.__context__))
saved = ValueError("made elsewhere")
try:
    try:
        raise KeyError("k")
    except KeyError as inner:
        raise saved
except ValueError as error:
    print(repr(error.__context__))
try:
    try:
        raise KeyError("same")
    except KeyError as error:
        raise error
except KeyError as error:
    print(error.__context__)
