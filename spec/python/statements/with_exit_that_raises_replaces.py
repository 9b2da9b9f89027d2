class Manager:
    def __enter__(self):
        pass

    def __exit__(self, kind, error, traceback):
        raise KeyError("from exit")


try:
    with Manager():
        raise ValueError("from body")
except KeyError as error:
    print(repr(error), repr(error.__context__))
try:
    with Manager():
        pass
except KeyError as error:
    print(repr(error), error.__context__)
