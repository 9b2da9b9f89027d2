class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks

    def __await__(self):
        return (yield self.ticks)


class Loop:
    def __init__(self):
        self.now, self.order, self.waiting, self.results = 0, 0, [], {}

    def spawn(self, coroutine, delay=0):
        self.waiting.append((self.now + delay, self.order, coroutine))
        self.order += 1
        return coroutine

    def run(self):
        while self.waiting:
            self.waiting.sort(key=lambda entry: entry[:2])
            self.now, _, coroutine = self.waiting.pop(0)
            try:
                delay = coroutine.send(None)
            except StopIteration as stop:
                self.results[coroutine.__name__] = stop.value
            except Exception as error:
                self.results[coroutine.__name__] = error
            else:
                self.spawn(coroutine, delay)


async def blink(light, times):
    for n in range(times):
        print(f"{loop.now:>3} {light} {'on' if n % 2 == 0 else 'off'}")
        await Sleep(3)
    return times


async def alarm():
    await Sleep(7)
    print(f"{loop.now:>3} alarm")
    for _ in range(2):
        await nested()
    raise RuntimeError("woken up")


async def nested():
    async with Ticking():
        await Sleep(1)


class Ticking:
    async def __aenter__(self):
        print(f"{loop.now:>3} tick")
        await Sleep(1)

    async def __aexit__(self, *details):
        print(f"{loop.now:>3} tock")


loop = Loop()
loop.spawn(blink("red", 4))
loop.spawn(alarm())
loop.run()
print(loop.results)
