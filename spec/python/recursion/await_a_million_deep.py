# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Pause:
    def __await__(self):
        return (yield "pause")


async def descend(n):
    return await Pause() if n == 0 else await descend(n - 1) + 1


coroutine = descend(1_000_000)
print(coroutine.send(None))
try:
    coroutine.send(5)
except StopIteration as stop:
    print(stop.value)
