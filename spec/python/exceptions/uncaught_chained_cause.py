def load():
    try:
        return int("x")
    except ValueError as error:
        raise RuntimeError("could not parse") from error


try:
    load()
except RuntimeError as error:
    raise SystemError("outermost") from error
