"""A tasklet is copied between two values of generators that delegate: each copy's loop goes on by itself."""

import stackless


def leaf(n):
    for i in range(n):
        yield i


def through(depth, n):
    if depth == 0:
        yield from leaf(n)
    else:
        yield from through(depth - 1, n)


def work(log, n):
    total = 0
    for value in through(6, n):
        total += value
        if value == n // 2:
            stackless.schedule()
    log.append(total)


for n in (10, 200):
    log = []
    original = stackless.tasklet(work)(log, n)
    stackless.schedule()
    copies = [original.fork() for _ in range(3)]
    for copy in copies:
        copy.insert()
    stackless.run()
    print(log == [n * (n - 1) // 2] * 4, len(log))
