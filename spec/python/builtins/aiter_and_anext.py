def run(awaitable):
    try:
        awaitable.__await__().send(None)
    except StopIteration as stop:
        return stop.value


async def numbers():
    yield 1
    yield 2


agen = aiter(numbers())
print(run(anext(agen)), run(anext(agen)), run(anext(agen, "default")))
for action in (
    lambda: aiter(5),
    lambda: aiter([1]),
    lambda: anext(5),
    lambda: anext([]),
    lambda: aiter(type("A", (), {"__aiter__": lambda s: 5})()),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
