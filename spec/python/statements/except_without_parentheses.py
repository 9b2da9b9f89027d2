try:
    raise KeyError("k")
except ValueError, KeyError:
    print("several types, no parentheses")
try:
    raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except* ValueError, KeyError:
    print("also with except*")
