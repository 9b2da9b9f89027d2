class Sized:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


class Index:
    def __index__(self):
        return 7


print(len(Sized(5)), len(Sized(True)), len(Sized(Index())))
for length in -1, "5", 2.0, None, 2**100:
    try:
        len(Sized(length))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, str(error).replace("Py_ssize_t", "ssize_t"))
for value in 5, None, object(), len, iter([]), 1.5:
    try:
        len(value)
    except TypeError as error:
        print(error)
