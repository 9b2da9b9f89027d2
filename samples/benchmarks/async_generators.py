"""Asynchronous generators: a tree that is walked by nested `async for`, filters, asynchronous comprehensions."""

from harness import measure


class Pause:
    """Gives the turn back to whoever runs the coroutine."""

    def __await__(self):
        yield


class Tree:
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    async def __aiter__(self):
        if self.left is not None:
            async for value in self.left:
                yield value
        if self.value % 64 == 0:
            await Pause()
        yield self.value
        if self.right is not None:
            async for value in self.right:
                yield value


def build(values):
    if not values:
        return None
    middle = len(values) // 2
    return Tree(build(values[:middle]), values[middle], build(values[middle + 1 :]))


class Countdown:
    """An asynchronous iterator without a generator."""

    def __init__(self, count):
        self.count = count

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.count == 0:
            raise StopAsyncIteration
        self.count -= 1
        return self.count


async def evens(source):
    async for value in source:
        if value % 2 == 0:
            yield value


async def averages():
    """A generator that takes values by `asend`."""
    total = count = average = 0
    while True:
        value = yield average
        total += value
        count += 1
        average = total // count


async def work(tree):
    total = 0
    async for value in tree:
        total += value
    total += sum([value async for value in evens(tree)])
    squares = {value: value * value async for value in Countdown(8000) if value % 3}
    total += sum(squares.values())
    mean = averages()
    await mean.asend(None)
    for value in range(10_000):
        total += await mean.asend(value)
    await mean.aclose()
    return total


def run(coroutine):
    """What the coroutine returns, and how often it paused."""
    pauses = 0
    while True:
        try:
            coroutine.send(None)
        except StopIteration as stop:
            return stop.value, pauses
        pauses += 1


def main():
    tree = build(range(16_000))
    total, pauses = run(work(tree))
    return f"{total} {pauses}"


if __name__ == "__main__":
    measure(main)
