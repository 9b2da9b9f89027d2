"""As switching.py, with greenlets: a switch between two, a value around a ring, and making one that waits."""

import sys
import time

from greenlet import getcurrent, greenlet


def schedule(count):
    """A switch to another greenlet; each iteration has two."""
    main = getcurrent()

    def worker():
        while True:
            main.switch()

    other = greenlet(worker)
    start = time.perf_counter()
    for _ in range(count // 2):
        other.switch()
    return (time.perf_counter() - start) / count


def ping_pong(count):
    """A value there, a value back."""
    main = getcurrent()

    def pong():
        n = 0
        while True:
            n = main.switch(n) + 1

    other = greenlet(pong)
    n = other.switch()
    start = time.perf_counter()
    for _ in range(count // 2):
        n = other.switch(n)
    return (time.perf_counter() - start) / count


def ring(count, size=503):
    """A number that is passed on around a ring of 503 greenlets until it is 0."""
    main = getcurrent()
    nodes = []

    def node(i):
        n = main.switch()
        while n > 0:
            n = nodes[i].switch(n - 1)
        main.switch()

    for i in range(size):
        nodes.append(greenlet(node))
    for i, each in enumerate(nodes):
        each.switch((i + 1) % size)
    start = time.perf_counter()
    nodes[0].switch(count)
    return (time.perf_counter() - start) / count


def create_and_block(count):
    """Make a greenlet, and let it wait."""
    main = getcurrent()

    def worker():
        main.switch()

    waiting = []
    start = time.perf_counter()
    for _ in range(count):
        each = greenlet(worker)
        each.switch()
        waiting.append(each)
    result = (time.perf_counter() - start) / count
    for each in waiting:
        each.switch()
    return result


scale = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
for function, count in ((schedule, 2_000_000), (ping_pong, 1_000_000), (ring, 1_000_000), (create_and_block, 20_000)):
    count = max(1000, int(count * scale))
    print(function.__name__, round(min(function(count) for _ in range(5)) * 1e9))
