"""A thousand tasklets in a ring. Each adds 1 to the number that comes along, and passes it on."""

import stackless


def node(inbox, outbox):
    while True:
        outbox.send(inbox.receive() + 1)


size, rounds = 1000, 20
channels = [stackless.channel() for _ in range(size + 1)]
for i in range(size):
    stackless.tasklet(node)(channels[i], channels[i + 1])

# The ring is closed by hand: what comes out of the last channel goes into the first one again.
number = 0
for turn in range(1, rounds + 1):
    channels[0].send(number)
    number = channels[size].receive()
    if turn % 5 == 0:
        print(f"after {turn} rounds: {number}")
