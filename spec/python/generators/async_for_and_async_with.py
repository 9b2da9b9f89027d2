def run(coroutine):
    try:
        while True:
            print("tick", coroutine.send(None))
    except StopIteration as stop:
        return stop.value


class Tick:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        yield self.label
        return self.label


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        await Tick(self.n)
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


class Manager:
    async def __aenter__(self):
        await Tick("enter")
        return "managed"

    async def __aexit__(self, kind, error, traceback):
        await Tick("exit")
        print("exit with", kind)
        return kind is ValueError


async def main():
    async for n in Countdown(2):
        print("got", n)
    else:
        print("else")
    async with Manager() as name, Manager():
        print(name)
    async with Manager():
        raise ValueError
    return [n async for n in Countdown(2) if n], {n: await Tick("in") async for n in Countdown(1)}


print(run(main()))
