def handler():
    raise


try:
    try:
        raise ValueError("original")
    except ValueError:
        try:
            raise KeyError("other")
        except KeyError:
            pass
        handler()
except ValueError as error:
    print(error, error.__context__)
