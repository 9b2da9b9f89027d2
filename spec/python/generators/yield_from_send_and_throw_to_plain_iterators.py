def delegate(iterable):
    try:
        yield from iterable
    except BaseException as error:
        print("delegate saw", repr(error))
        raise


generator = delegate([1, 2, 3])
print(next(generator), generator.send(None))
try:
    generator.send("value")
except AttributeError as error:
    print(error)
generator = delegate(iter([1, 2]))
next(generator)
try:
    generator.throw(KeyError("thrown"))
except KeyError as error:
    print(repr(error))
generator = delegate(iter([1, 2]))
next(generator)
generator.close()


class Special:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def send(self, value):
        return f"send {value}"

    def throw(self, *args):
        return f"throw {args[0]!r}"

    def close(self):
        print("closed")


generator = delegate(Special())
print(next(generator), generator.send(1), generator.throw(ValueError(2)))
generator.close()
