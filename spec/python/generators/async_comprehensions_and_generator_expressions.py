def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def numbers(limit):
    for n in range(limit):
        yield n


async def double(n):
    return n * 2


async def main():
    print([n async for n in numbers(3)])
    print({n async for n in numbers(1)}, {n: -n async for n in numbers(2)})
    print([await double(n) for n in range(3)])
    print([a + b async for a in numbers(2) for b in [10, 20]])
    print([[m async for m in numbers(n)] async for n in numbers(3)])
    generator = (await double(n) async for n in numbers(3) if n)
    print(type(generator).__name__)
    async for value in generator:
        print(value)
    print([n for n in [await double(4)]])


run(main())
