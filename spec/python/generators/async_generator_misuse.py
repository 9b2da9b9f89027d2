def run(awaitable):
    try:
        awaitable.__await__().send(None)
    except StopIteration as stop:
        return stop.value


async def numbers():
    yield 1
    yield 2


agen = numbers()
try:
    run(agen.asend(5))
except TypeError as error:
    print(error)
for action in lambda: iter(agen), lambda: next(agen), lambda: list(agen):
    try:
        action()
    except TypeError as error:
        print(error)
step = agen.asend(None)
print(run(step))
try:
    run(step)
except RuntimeError as error:
    print(error)


async def stops():
    yield 1
    raise StopAsyncIteration


agen = stops()
run(agen.asend(None))
try:
    run(agen.asend(None))
except RuntimeError as error:
    print(error, repr(error.__cause__))


async def stubborn():
    try:
        yield
    except GeneratorExit:
        yield "no"


agen = stubborn()
run(agen.asend(None))
try:
    run(agen.aclose())
except RuntimeError as error:
    print(error)
for source in "async def f():\n yield 1\n return 2", "async def f():\n yield from []", "def f():\n await x":
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as error:
        print(error.msg)
