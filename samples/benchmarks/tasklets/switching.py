"""What tasklets cost: nanoseconds for a switch, a message, a hop around a ring, and for making one that blocks."""

import sys
import time

import stackless


def schedule(count, tasklets=100):
    """`schedule()` among 100 tasklets."""

    def worker():
        for _ in range(count // tasklets):
            stackless.schedule()

    for _ in range(tasklets):
        stackless.tasklet(worker)()
    return timed(count)


def ping_pong(count):
    """A message there, a message back."""
    there, back = stackless.channel(), stackless.channel()

    def ping():
        for _ in range(count // 2):
            there.send(None)
            back.receive()

    def pong():
        for _ in range(count // 2):
            there.receive()
            back.send(None)

    stackless.tasklet(ping)()
    stackless.tasklet(pong)()
    return timed(count)


def ring(count, size=503):
    """A number that is passed on around a ring of 503 tasklets until it is 0."""
    channels = [stackless.channel() for _ in range(size)]

    def node(inbox, outbox):
        while True:
            n = inbox.receive()
            if n == 0:
                return
            outbox.send(n - 1)

    tasklets = [stackless.tasklet(node)(channels[i - 1], channels[i]) for i in range(size)]
    stackless.run()
    stackless.tasklet(channels[0].send)(count)
    result = timed(count)
    for tasklet in tasklets:
        tasklet.kill()
    return result


def create_and_block(count):
    """Make a tasklet, and let it block at a channel."""
    channel = stackless.channel()

    def worker():
        channel.receive()

    start = time.perf_counter()
    for _ in range(count):
        stackless.tasklet(worker)()
    stackless.run()
    result = (time.perf_counter() - start) / count
    for _ in range(count):
        channel.send(None)
    return result


def timed(count):
    start = time.perf_counter()
    stackless.run()
    return (time.perf_counter() - start) / count


scale = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
for function, count in ((schedule, 2_000_000), (ping_pong, 1_000_000), (ring, 1_000_000), (create_and_block, 100_000)):
    count = max(1000, int(count * scale))
    print(function.__name__, round(min(function(count) for _ in range(5)) * 1e9))
