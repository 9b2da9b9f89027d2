# oracle: no
from continuation import reset, shift


def numbers():
    for n in range(3):
        yield shift(lambda rest: (n, rest))


def total():
    return [value for value in numbers()]


n, rest = reset(total)
n, rest = rest("a")
left, right = rest("b"), rest("B")
print(n, left[1]("c"), right[1]("C"), left[1]("d"))


def delegating():
    got = yield from numbers()
    yield got


print(len(reset(lambda: list(delegating()))))


async def coroutine():
    return await inner() + shift(lambda rest: rest(1) + rest(2))


async def inner():
    return shift(lambda rest: rest(10) + rest(20))


def drive(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as stop:
        return stop.value


print(reset(lambda: drive(coroutine())))

# The first time, it is the same generator.
def one():
    yield shift(lambda rest: rest)
    yield "the second item"


def use(generator):
    return next(generator), generator


generator = one()
rest = reset(use, generator)
value, same = rest("the first item")
print(value, same is generator, next(generator))
value, another = rest("once more")
print(value, another is generator, next(another))
