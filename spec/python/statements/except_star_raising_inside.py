try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError:
        raise RuntimeError("new")
    except* TypeError as group:
        raise
except ExceptionGroup as error:
    print(repr(error))
    for inner in error.exceptions:
        print(" ", repr(inner), repr(inner.__context__))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as group:
        raise KeyError from group
except* KeyError as error:
    print(repr(error), repr(error.exceptions[0].__cause__))
