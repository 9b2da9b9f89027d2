class Wait:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        got = yield self.label
        return f"{self.label} -> {got}"


async def work():
    a = await Wait("one")
    b = await Wait("two")
    return a, b


coroutine = work()
print(type(coroutine).__name__, coroutine.__name__, coroutine.__qualname__)
print(coroutine.send(None))
print(coroutine.send("A"))
try:
    coroutine.send("B")
except StopIteration as stop:
    print(stop.value)
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)
