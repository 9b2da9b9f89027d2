a, b = ValueError("a"), KeyError("b")
try:
    try:
        try:
            raise a
        except ValueError:
            raise b
    except KeyError:
        raise a
except ValueError as error:
    print(repr(error), repr(error.__context__), error.__context__.__context__)
