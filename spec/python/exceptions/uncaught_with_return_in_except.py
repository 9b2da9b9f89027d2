def f():
    try:
        raise ValueError("first")
    except ValueError as error:
        try:
            raise error
        finally:
            print("finally")


f()
