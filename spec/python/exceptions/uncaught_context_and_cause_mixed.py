try:
    try:
        raise KeyError("a")
    except KeyError:
        raise ValueError("b")
except ValueError as error:
    cause = OSError("c")
    raise TypeError("d") from cause
