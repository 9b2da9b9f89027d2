try:
    raise ExceptionGroup("first", [ValueError("v")])
except ExceptionGroup as group:
    raise ExceptionGroup("second", [TypeError("t")]) from group
