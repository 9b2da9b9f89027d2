# oracle: no
from continuation import callcc


def numbers():
    n = 0
    while True:
        n += callcc(mark)
        yield n


def mark(continuation):
    marks.append(continuation)
    return 1


def total():
    result = []
    for n in numbers():
        result = result + [n]
        if n > 4:
            return result


marks = []
values = [100, 1]
print(total())
# The generator and its loop are as they were at the mark.
if values:
    marks[2](values.pop())
print(len(marks))


def spread():
    return [*([callcc(mark)] for _ in range(2)), sorted([3, 1], key=lambda n: callcc(mark) * n)]


marks = []
values = [-10, 10]
result = spread()
print(result)
if values:
    marks[3](values.pop())


async def coroutine():
    return callcc(mark) + await inner()


async def inner():
    return callcc(mark)


def drive(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as stop:
        return stop.value


marks = []
values = [41]
result = drive(coroutine())
print(result)
if values:
    marks[1](values.pop())
