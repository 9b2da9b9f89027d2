import types


def run(coroutine):
    try:
        while True:
            print("step", coroutine.send(None))
    except StopIteration as stop:
        return stop.value


@types.coroutine
def switch(value):
    got = yield value
    return got or "nothing"


async def work():
    for n in range(2):
        print(await switch(n))
    try:
        await switch("in try")
    finally:
        await switch("in finally")
    return [await switch("x"), await switch("y")]


print(run(work()))
