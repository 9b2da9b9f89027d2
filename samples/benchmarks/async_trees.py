"""Trees of tasks on an event loop in Python: futures, `gather`, timers in virtual time, a cache shared by the tasks."""

from harness import measure


class Future:
    def __init__(self):
        self.done = False
        self.result = None
        self.waiting = []

    def resolve(self, result):
        self.done = True
        self.result = result
        for callback in self.waiting:
            callback(self)
        self.waiting.clear()

    def __await__(self):
        if not self.done:
            yield self
        return self.result


class Task(Future):
    def __init__(self, loop, coroutine):
        super().__init__()
        self.loop = loop
        self.coroutine = coroutine
        loop.ready.append(self)

    def step(self):
        try:
            future = self.coroutine.send(None)
        except StopIteration as stop:
            self.resolve(stop.value)
        else:
            future.waiting.append(self.wake)

    def wake(self, future):
        self.loop.ready.append(self)


class Loop:
    """Runs the tasks that are ready; when none is, the clock jumps to the next timer."""

    def __init__(self):
        self.ready = []
        self.timers = {}
        self.time = 0

    def sleep(self, ticks):
        future = Future()
        self.timers.setdefault(self.time + ticks, []).append(future)
        return future

    async def gather(self, coroutines):
        tasks = [Task(self, coroutine) for coroutine in coroutines]
        return [await task for task in tasks]

    def run(self, coroutine):
        main = Task(self, coroutine)
        while not main.done:
            if self.ready:
                batch, self.ready = self.ready, []
                for task in batch:
                    task.step()
            else:
                self.time = min(self.timers)
                for future in self.timers.pop(self.time):
                    future.resolve(self.time)
        return main.result


class Workload:
    """A tree of tasks; what its leaves do is up to the subclass."""

    width = 7
    depth = 5

    def __init__(self, loop):
        self.loop = loop
        self.leaves = 0

    async def grow(self, depth, path):
        if depth == 0:
            self.leaves += 1
            return await self.leaf(path)
        children = [self.grow(depth - 1, path * self.width + n) for n in range(self.width)]
        return sum(await self.loop.gather(children))

    async def leaf(self, path):
        return 1


class Sleeping(Workload):
    async def leaf(self, path):
        await self.loop.sleep(1 + path % 5)
        return path % 100


class Remembering(Workload):
    """Most leaves find in the cache what another left there."""

    def __init__(self, loop):
        super().__init__(loop)
        self.cache = {}

    async def leaf(self, path):
        key = path * path % 97
        if key not in self.cache:
            await self.loop.sleep(3)
            self.cache[key] = key * 2
        return self.cache[key]


class Mixed(Workload):
    async def leaf(self, path):
        if path % 2:
            await self.loop.sleep(path % 3)
            return 1
        product = 1
        for n in range(2, 20):
            product = product * n % 1009
        return product


def main():
    total = leaves = 0
    for workload in (Workload, Sleeping, Remembering, Mixed):
        loop = Loop()
        tree = workload(loop)
        total += loop.run(tree.grow(tree.depth, 0))
        leaves += tree.leaves + loop.time
    return f"{total} {leaves}"


if __name__ == "__main__":
    measure(main)
