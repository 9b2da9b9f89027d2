def everything():
    yield from [1, 2]
    yield from "ab"
    yield from range(2)
    yield from {"k": 1}
    yield from (n * n for n in (3, 4))
    result = yield from ()
    print("result", result)


print(list(everything()))


class Iterator:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("custom value")
        return self.n


def delegate(thing):
    print("got", (yield from thing))


print(list(delegate(Iterator())))
for bad in 5, None:
    try:
        list(delegate(bad))
    except TypeError as error:
        print(error)
