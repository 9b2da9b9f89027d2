async def one():
    return 1


async def awaits(c):
    return await c


c = one()
first = awaits(c)
try:
    first.send(None)
except StopIteration as stop:
    print(stop.value)
second = awaits(c)
try:
    second.send(None)
except RuntimeError as error:
    print(error)


class Wait:
    def __await__(self):
        yield


async def waits():
    await Wait()


c = waits()
a, b = awaits(c), awaits(c)
a.send(None)
try:
    b.send(None)
except RuntimeError as error:
    print(error)
a.close()
