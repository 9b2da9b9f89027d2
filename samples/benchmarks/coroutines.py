"""Coroutines: recursion by `await`, and workers that hand jobs to one another over queues, run by a scheduler."""

from harness import measure


async def fibonacci(n):
    if n <= 1:
        return n
    return await fibonacci(n - 1) + await fibonacci(n - 2)


class Queue:
    """Whoever takes from an empty queue waits."""

    def __init__(self, scheduler):
        self.scheduler = scheduler
        self.items = []
        self.takers = []

    def put(self, item):
        self.items.append(item)
        if self.takers:
            self.scheduler.ready.append(self.takers.pop(0))

    async def take(self):
        while not self.items:
            await Waiting(self)
        return self.items.pop(0)


class Waiting:
    def __init__(self, queue):
        self.queue = queue

    def __await__(self):
        yield self.queue


class Scheduler:
    def __init__(self):
        self.ready = []
        self.switches = 0

    def run(self):
        ready = self.ready
        while ready:
            coroutine = ready.pop(0)
            try:
                queue = coroutine.send(None)
            except StopIteration:
                continue
            queue.takers.append(coroutine)
            self.switches += 1


class Totals:
    def __init__(self):
        self.total = 0

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        self.total += 1

    async def add(self, value):
        self.total += value


async def produce(queues, count):
    for n in range(count):
        queues[n % len(queues)].put(n)
    for queue in queues:
        queue.put(None)


async def refine(source, target, step):
    while (value := await source.take()) is not None:
        target.put(value * step % 1000)
    target.put(None)


async def consume(source, totals, producers):
    while producers:
        value = await source.take()
        if value is None:
            producers -= 1
            continue
        async with totals:
            await totals.add(value)


def run_pipeline(count):
    scheduler = Scheduler()
    totals = Totals()
    first = [Queue(scheduler) for _ in range(4)]
    second = [Queue(scheduler) for _ in range(4)]
    last = Queue(scheduler)
    scheduler.ready.append(consume(last, totals, 4))
    for a, b in zip(first, second):
        scheduler.ready += [refine(b, last, 7), refine(a, b, 3)]
    scheduler.ready.append(produce(first, count))
    scheduler.run()
    return totals.total


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    raise AssertionError("the coroutine waits for something")


def main():
    return f"{run(fibonacci(24))} {run_pipeline(30_000)}"


if __name__ == "__main__":
    measure(main)
