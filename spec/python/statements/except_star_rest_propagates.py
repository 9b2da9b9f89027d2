try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError("k")])
    except* ValueError:
        print("handled value")
except ExceptionGroup as rest:
    print(repr(rest), repr(rest.__context__))
try:
    try:
        raise ValueError("plain")
    except* ValueError as group:
        print(repr(group))
except BaseException:
    print("not reached")
try:
    try:
        raise KeyError("plain, unmatched")
    except* ValueError:
        pass
except KeyError as error:
    print("as it was", repr(error))
