"""A tasklet is pickled between two values of generators that delegate, which compiled code leaves linked."""

import pickle

import stackless


def leaf(n):
    for i in range(n):
        yield i
    return n


def through(depth, n):
    if depth == 0:
        return (yield from leaf(n))
    return 1 + (yield from through(depth - 1, n))


class Event:
    def __await__(self):
        yield self


async def awaits(depth, n):
    if depth:
        return 1 + await awaits(depth - 1, n)
    for _ in range(n):
        await Event()
    return n


def work(n, log):
    chain = through(6, n)
    coroutine = awaits(6, n)
    total = 0
    for value in chain:
        total += value
        coroutine.send(None)
        if value == n // 2:
            stackless.schedule_remove()
    try:
        coroutine.send(None)
    except StopIteration as stop:
        log.append((total, stop.value))


for n in (10, 300):
    log = []
    tasklet = stackless.tasklet(work)(n, log)
    stackless.run()
    copies = [pickle.loads(pickle.dumps(tasklet)) for _ in range(3)]
    logs = [copy.frame.f_locals["log"] for copy in copies]
    for each in (tasklet, *copies):
        each.insert()
    stackless.run()
    print(log, logs == [log] * 3)
