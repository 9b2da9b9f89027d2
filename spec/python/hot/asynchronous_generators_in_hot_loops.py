"""Steps of asynchronous generators end at once, pause, raise, are abandoned, in loops that are compiled."""

import traceback


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def count(n, every=0):
    for i in range(n):
        if every and i % every == every - 1:
            await Pause(i)
        yield i


async def doubled(source):
    async for each in source:
        yield each * 2


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration("nothing is left")
        self.n -= 1
        return self.n


class Ready:
    """What `__anext__` gives need not be a coroutine."""

    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    def __anext__(self):
        self.n -= 1
        if self.n < 0:
            raise StopAsyncIteration
        return Pause(self.n) if self.n % 50 == 0 else self

    def __await__(self):
        return self.n
        yield


def drive(coroutine, send=None):
    seen = []
    value = None
    while True:
        try:
            seen.append(coroutine.send(value))
            value = send
        except StopIteration as stop:
            return stop.value, len(seen), seen[:4]


async def total(source):
    result = 0
    async for each in source:
        result += each
    else:
        result += 1
    return result


print(drive(total(count(500))))
print(drive(total(count(500, 50))))
print(drive(total(doubled(doubled(count(500, 100))))))
print(drive(total(Countdown(500))))
print(drive(total(doubled(Countdown(500)))))
print(drive(total(Ready(500)), 7))
for n in range(300):
    assert drive(total(count(n % 5)))[0] == sum(range(n % 5)) + 1, n


async def broken(n):
    for i in range(n):
        try:
            yield i
        finally:
            log.append(i)
    log.append(n)
    raise ValueError(n)


log = []


async def catch(times):
    caught = 0
    for n in range(times):
        try:
            async for each in broken(n % 4):
                if n % 7 == 3:
                    break
        except ValueError as error:
            caught += error.args[0]
    return caught


print(drive(catch(400)), len(log) > 400)


async def stops(n):
    for i in range(n):
        yield i
    raise (StopAsyncIteration if n % 2 else StopIteration)("by hand")


async def errors(times):
    seen = {}
    for n in range(times):
        try:
            async for each in stops(n % 3):
                pass
        except RuntimeError as error:
            text = f"{error} from {error.__cause__!r}"
            seen[text] = seen.get(text, 0) + 1
    return seen


print(drive(errors(300)))


async def body(times):
    """StopAsyncIteration out of the body ends no loop."""
    caught = 0
    for n in range(times):
        try:
            async for each in count(3):
                if each == n % 4:
                    raise StopAsyncIteration(each)
        except StopAsyncIteration as stop:
            caught += stop.args[0] + 1
    return caught


print(drive(body(400)))


async def average():
    total = count = 0
    value = 0
    while True:
        try:
            got = yield value
        except KeyError as error:
            value = error.args[0]
            continue
        total += got
        count += 1
        value = total // count


async def ask(times):
    mean = average()
    results = [await mean.asend(None)]
    for i in range(times):
        results.append(await mean.asend(i * 3))
        if i % 100 == 50:
            results.append(await mean.athrow(KeyError(-i)))
    await mean.aclose()
    try:
        await mean.asend(1)
    except StopAsyncIteration:
        results.append("closed")
    step = mean.asend(1)
    for _ in range(2):
        try:
            await step
        except (StopAsyncIteration, RuntimeError) as error:
            results.append(repr(error))
    try:
        await average().asend(5)
    except TypeError as error:
        results.append(str(error))
    return results


result = drive(ask(350))
print(result[0][-12:], result[1:])


async def both(times):
    """Two loops over one generator."""
    source = count(times, 3)
    got = []
    async for each in source:
        got.append(each)
        if each == 4:
            break
    async for each in source:
        got.append(each)
    async for each in source:
        got.append("never")
    return sum(got), len(got)


print(drive(both(200)))


async def meddle(times):
    refused = 0
    for _ in range(times):
        source = count(5, 1)
        step = source.__anext__()
        step.send(None)
        try:
            async for each in source:
                refused += 100
        except RuntimeError as error:
            text = str(error)
            refused += 1
    return text, refused


print(drive(meddle(250)))


async def comprehend():
    squares = [each * each async for each in count(400, 90) if each % 3]
    names = {each: str(each) async for each in doubled(Countdown(400))}
    nested = [(a, b) async for a in count(20) async for b in count(a)]
    return sum(squares), len(names), len(nested), nested[-1]


print(drive(comprehend()))


async def deep(n):
    if n == 0:
        yield 1 // zero
        return
    async for each in deep(n - 1):
        yield each


async def show(times):
    global zero
    for zero in (1,) * times + (0,):
        async for each in deep(4):
            pass


try:
    drive(show(250))
except ZeroDivisionError:
    traceback.print_exc(limit=None, file=__import__("sys").stdout)


class Wrong:
    def __aiter__(self):
        return self.what


async def wrong(times):
    texts = {}
    for i in range(times):
        it = Wrong()
        it.what = [count(3), 5, Countdown(2), None][i % 4 if i > 200 else 0]
        try:
            async for each in it:
                pass
            text = "fine"
        except TypeError as error:
            text = str(error)
        texts[text] = texts.get(text, 0) + 1
    return texts


print(drive(wrong(400)))


async def mixed(times):
    """`await` of coroutines, steps, objects with `__await__`, in one place."""

    async def one():
        return 1

    source = count(times)
    sum = 0
    for i in range(times):
        sum += await [one, source.__anext__, lambda: Pause(i)][0 if i < 200 else i % 3]()
    return sum


print(drive(mixed(500), 1000))
