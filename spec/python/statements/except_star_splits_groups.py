try:
    raise ExceptionGroup(
        "all", [ValueError(1), TypeError(2), ExceptionGroup("in", [ValueError(3), OSError(4)])]
    )
except* ValueError as group:
    print("value", repr(group))
except* TypeError as group:
    print("type", repr(group))
except* (OSError, KeyError) as group:
    print("os", repr(group))
else:
    print("else")
finally:
    print("finally")
try:
    pass
except* Exception:
    print("never")
else:
    print("else without exceptions")
