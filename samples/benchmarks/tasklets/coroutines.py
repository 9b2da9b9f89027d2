"""Two coroutines that play ping-pong through a loop written by hand: nanoseconds for a message."""

import sys
import time


class Switch:
    def __await__(self):
        yield


class Table:
    """Where the ball lies; whoever waits for it looks again when it is his turn."""

    def __init__(self):
        self.ball = None

    async def take(self):
        while self.ball is None:
            await Switch()
        ball, self.ball = self.ball, None
        return ball


async def player(inbox, outbox, count):
    for _ in range(count):
        outbox.ball = await inbox.take() + 1


def coroutines(count):
    left, right = Table(), Table()
    ready = [player(left, right, count // 2), player(right, left, count // 2)]
    left.ball = 0
    start = time.perf_counter()
    while ready:
        still = []
        for each in ready:
            try:
                each.send(None)
                still.append(each)
            except StopIteration:
                pass
        ready = still
    return (time.perf_counter() - start) / count


scale = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
count = max(1000, int(500_000 * scale))
print("coroutines", round(min(coroutines(count) for _ in range(5)) * 1e9))
