for thing in 5, None, print, object(), int, 1.5:
    try:
        for _ in thing:
            pass
    except TypeError as error:
        print(error)


class BadIter:
    def __iter__(self):
        return 5


class NoIter:
    __iter__ = None


for thing in BadIter(), NoIter():
    try:
        for _ in thing:
            pass
    except TypeError as error:
        print(error)
