"""As switching.py, with PyPy's continulets: a switch, and making one that waits."""

import sys
import time

from _continuation import continulet


def schedule(count):
    """A switch into a continulet or out of it; each iteration has two."""

    def worker(own):
        while True:
            own.switch()

    other = continulet(worker)
    other.switch()
    start = time.perf_counter()
    for _ in range(count // 2):
        other.switch()
    return (time.perf_counter() - start) / count


def ping_pong(count):
    """A value there, a value back."""

    def pong(own):
        n = 0
        while True:
            n = own.switch(n) + 1

    other = continulet(pong)
    other.switch()
    n = 0
    start = time.perf_counter()
    for _ in range(count // 2):
        n = other.switch(n)
    return (time.perf_counter() - start) / count


def create_and_block(count):
    """Make a continulet, and let it wait."""

    def worker(own):
        own.switch()

    waiting = []
    start = time.perf_counter()
    for _ in range(count):
        each = continulet(worker)
        each.switch()
        waiting.append(each)
    result = (time.perf_counter() - start) / count
    for each in waiting:
        each.switch()
    return result


scale = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
for function, count in ((schedule, 2_000_000), (ping_pong, 1_000_000), (create_and_block, 20_000)):
    count = max(1000, int(count * scale))
    print(function.__name__, round(min(function(count) for _ in range(5)) * 1e9))
