import stackless

log = []


async def choose(options):
    for option in options[:-1]:
        if stackless.current.fork() is None:
            return option
    return options[-1]


async def work():
    a = await choose("xy")
    b = await choose("123")
    return a + b


def drive():
    try:
        work().send(None)
    except StopIteration as stop:
        log.append(stop.value)


stackless.tasklet(drive)()
stackless.run()
print(sorted(log))


async def stream():
    for n in range(2):
        stackless.current.fork()
        yield n


async def collects():
    got = []
    async for n in stream():
        got.append(n)
    return got


def drive_stream():
    try:
        collects().send(None)
    except StopIteration as stop:
        log.append(stop.value)


log.clear()
stackless.tasklet(drive_stream)()
stackless.run()
print(log)
