def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def loop(thing):
    async for _ in thing:
        pass


async def manage(thing):
    async with thing:
        pass


class AiterNotIterator:
    def __aiter__(self):
        return 5


class AnextNotAwaitable:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class Sync:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        pass


class BadEnter:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *details):
        pass


for thing in [1], 5, AiterNotIterator(), AnextNotAwaitable():
    try:
        run(loop(thing))
    except TypeError as error:
        print(error)
for thing in 5, Sync(), BadEnter():
    try:
        run(manage(thing))
    except TypeError as error:
        print(error)
