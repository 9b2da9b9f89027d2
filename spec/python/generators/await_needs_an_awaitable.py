class BadAwait:
    def __await__(self):
        return 5


async def coroutine():
    pass


def generator():
    yield


async def awaits(thing):
    await thing


c = coroutine()
for thing in 5, None, "s", [1], generator(), BadAwait():
    running = awaits(thing)
    try:
        running.send(None)
    except TypeError as error:
        print(error)
try:
    iter(c)
except TypeError as error:
    print(error)
try:
    next(c)
except TypeError as error:
    print(error)
c.close()
