def run(awaitable):
    iterator = awaitable.__await__()
    try:
        while True:
            print("waits for", next(iterator))
    except StopIteration as stop:
        return stop.value


class Tick:
    def __await__(self):
        yield "tick"


async def numbers():
    try:
        got = yield 1
        print("got", got)
        await Tick()
        got = yield 2
        print("got", got)
    except ValueError as error:
        print("caught", error)
        yield "recovered"
    finally:
        print("finally")


agen = numbers()
print(type(agen).__name__, agen.__name__, agen.ag_running, agen.ag_await, agen.ag_code.co_name)
print(run(agen.asend(None)))
print(run(agen.asend("A")))
print(run(agen.athrow(ValueError("thrown"))))
try:
    run(anext(agen))
except StopAsyncIteration as stop:
    print(repr(stop))
agen = numbers()
print(run(agen.__anext__()))
print(run(agen.aclose()))
try:
    run(agen.asend(None))
except StopAsyncIteration as stop:
    print(repr(stop))
print(run(anext(agen, "default")))
