cause = OSError("cause")
try:
    raise ValueError("effect") from cause
except ValueError as error:
    print(error.__cause__ is cause, error.__suppress_context__, error.__context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden context") from None
except ValueError as error:
    print(error.__cause__, error.__suppress_context__, repr(error.__context__))
try:
    raise ValueError from KeyError
except ValueError as error:
    print(repr(error.__cause__))
error = Exception()
for value in 5, "x":
    try:
        error.__cause__ = value
    except TypeError as e:
        print(e)
    try:
        error.__context__ = value
    except TypeError as e:
        print(e)
error.__cause__ = None
print(error.__suppress_context__)
error.__suppress_context__ = False
try:
    raise error from error
except Exception as e:
    print(e.__cause__ is e)
