import stackless


class Awaitable:
    def __await__(self):
        stackless.schedule()
        got = yield "asked"
        stackless.schedule()
        return got


class Context:
    async def __aenter__(self):
        stackless.schedule()

    async def __aexit__(self, *args):
        stackless.schedule()


async def numbers():
    for n in range(2):
        stackless.schedule()
        yield n


async def work():
    async with Context():
        values = [n async for n in numbers()]
        async for n in numbers():
            stackless.schedule()
            values.append(n)
        return values, await Awaitable()


def drive(log):
    coroutine = work()
    asked = coroutine.send(None)
    stackless.schedule()
    try:
        coroutine.send("answer")
    except StopIteration as stop:
        log.append((asked, stop.value))


log = []
for _ in range(2):
    stackless.tasklet(drive)(log)
stackless.run()
print(*log, sep="\n")
