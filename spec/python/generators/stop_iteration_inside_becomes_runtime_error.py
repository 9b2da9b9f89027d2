def leaks():
    yield 1
    raise StopIteration("leaked")


generator = leaks()
next(generator)
try:
    next(generator)
except RuntimeError as error:
    print(error, "|", repr(error.__cause__), error.__suppress_context__)


def by_next():
    yield next(iter([]))


try:
    list(by_next())
except RuntimeError as error:
    print(error)


def thrown():
    yield


generator = thrown()
next(generator)
try:
    generator.throw(StopIteration("in"))
except RuntimeError as error:
    print(error, repr(error.__context__))
try:
    list(next(iter([])) for _ in range(1))
except RuntimeError as error:
    print(error)
print(list(map(lambda n: next(iter([])), [1])))
