"""Coroutines without a library: a scheduler of forty lines, mailboxes, and a pipeline on top of it."""


class Switch:
    """Awaiting one gives the other tasks a turn."""

    def __await__(self):
        yield


class Mailbox:
    def __init__(self, capacity):
        self.letters = []
        self.capacity = capacity
        self.closed = False

    async def put(self, letter):
        while len(self.letters) >= self.capacity:
            await Switch()
        self.letters.append(letter)

    def close(self):
        self.closed = True

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self.letters:
            if self.closed:
                raise StopAsyncIteration
            await Switch()
        return self.letters.pop(0)


def run(*tasks):
    """Give each task a turn, round and round, until all have returned."""
    results = {}
    ready = list(tasks)
    while ready:
        task = ready.pop(0)
        try:
            task.send(None)
        except StopIteration as stop:
            results[task.__name__] = stop.value
        else:
            ready.append(task)
    return results


async def produce(outbox, limit):
    for n in range(1, limit + 1):
        print(f"produce {n}")
        await outbox.put(n)
    outbox.close()


async def square(inbox, outbox):
    async for n in inbox:
        print(f"    square {n}")
        await outbox.put(n * n)
    outbox.close()


async def add_up(inbox):
    total = 0
    async for n in inbox:
        print(f"        add {n}")
        total += n
    return total


numbers, squares = Mailbox(2), Mailbox(1)
results = run(produce(numbers, 5), square(numbers, squares), add_up(squares))
print("total:", results["add_up"])
