for kind in (5, "ValueError", int, (ValueError, 3), object):
    try:
        try:
            raise IndexError("i")
        except kind:
            print("matched")
    except TypeError as error:
        print(error, "|", repr(error.__context__))
try:
    try:
        pass
    except 5:
        pass
    print("not evaluated unless raised")
finally:
    pass
