"""Chains of generators that delegate, resumed from outside again and again, and looked at from every side between."""

import gc
import sys
import types


def leaf(log, n):
    for i in range(n):
        sent = yield i
        if sent is not None:
            log.append(sent)
    return n


def through(log, depth, n):
    if depth == 0:
        return (yield from leaf(log, n))
    return 1 + (yield from through(log, depth - 1, n))


def links(generator):
    """The generators of a chain, outermost first."""
    found = [generator]
    while isinstance(found[-1].gi_yieldfrom, types.GeneratorType):
        found.append(found[-1].gi_yieldfrom)
    return found


def states(generators):
    return [(g.gi_running, g.gi_suspended, g.gi_frame is not None) for g in generators]


def values():
    """Warm: sums, results and sent values arrive."""
    log = []
    for depth in range(12):
        total = sum(through(log, depth, 40))
        assert total == 780, total

    def result():
        got = yield from through(log, 5, 3)
        yield "result", got

    print(list(result()), log)
    chain = through(log, 4, 6)
    next(chain)
    for word in ("a", "b", "c"):
        chain.send(word)
    print(log, links(chain)[-1].gi_code.co_name)


def looks(turns):
    """Attributes between two values; the chain goes on as if nobody had looked."""
    chain = through([], 6, turns)
    parts = None
    for i in chain:
        if i == 2:
            parts = links(chain)
            print(len(parts), states(parts) == [(False, True, True)] * len(parts))
            print([p.gi_frame.f_back for p in parts])
        elif i == turns - 2:
            print(states(parts) == [(False, True, True)] * len(parts))
    print(states(parts) == [(False, False, False)] * len(parts))


def from_the_middle(turns):
    """Somebody else takes values from one of those that are delegated to."""
    chain = through([], 5, turns)
    got = [next(chain) for _ in range(4)]
    parts = links(chain)
    got.append(("middle", next(parts[3])))
    got.append(next(chain))
    got.append(("last", parts[-1].send("hello")))
    got += [next(chain), next(parts[0]), ("one", next(parts[1]))]
    print(got)
    parts[2].close()
    try:
        next(chain)
    except TypeError as error:
        print(error)


def two_outside(turns):
    """Two generators delegate to the same one."""
    shared = through([], 2, turns)

    def outer(name):
        yield from shared
        yield name

    a, b = outer("a"), outer("b")
    got = []
    for _ in range(turns // 2):
        got += [next(a), next(b)]
    print(got == list(range(turns // 2 * 2)), next(a), next(b))


def errors(turns):
    def careful(depth):
        try:
            if depth == 0:
                for i in range(turns):
                    yield i
                raise KeyError("end")
            yield from careful(depth - 1)
        except ValueError as error:
            yield f"caught {error} at {depth}"
        finally:
            if depth == 2:
                yield "finally 2"

    def plain(depth):
        yield from careful(3) if depth == 0 else plain(depth - 1)

    chain = plain(4)
    got = []
    try:
        for value in chain:
            got.append(value)
    except KeyError as error:
        got.append(repr(error))
        frames = 0
        traceback = error.__traceback__
        while traceback is not None:
            frames += 1
            traceback = traceback.tb_next
        got.append(frames)
    print(got[-4:])
    chain = plain(4)
    for _ in range(turns // 2):
        next(chain)
    print(chain.throw(ValueError("thrown")), next(chain, "over"), next(chain, "over"))
    chain = through([], 4, turns)
    for _ in range(turns // 2):
        next(chain)
    parts = links(chain)
    try:
        chain.throw(OSError("thrown in"))
    except OSError as error:
        print(error, states(parts) == [(False, False, False)] * len(parts))
    chain = through([], 4, turns)
    for _ in range(turns // 2):
        next(chain)
    chain.close()
    print(chain.gi_frame, next(chain, "closed"))


def handled(turns):
    """`sys.exception()` inside is that of whoever resumes, or of the `except` that one in between stands in."""

    def inner():
        for _ in range(turns):
            yield sys.exception()

    def between(depth):
        yield from inner() if depth == 0 else between(depth - 1)

    def handling():
        try:
            raise LookupError("between")
        except LookupError:
            yield from between(3)

    chain = between(4)
    seen = [next(chain) for _ in range(turns // 3)]
    try:
        raise ValueError("outside")
    except ValueError:
        seen += [next(chain) for _ in range(3)]
        try:
            raise KeyError("further in")
        except KeyError:
            seen += [next(chain), next(chain)]
        seen.append(next(chain))
    seen += [next(chain), next(chain)]
    print([each for each in seen if each is not None], seen[-1], len(seen))
    chain = handling()
    seen = {repr(next(chain)) for _ in range(turns // 3)}
    try:
        raise ValueError("outside")
    except ValueError:
        seen.add(repr(next(chain)))
    print(seen)


def reentered(turns):
    """The innermost one resumes an outer one: it is running."""
    box = []

    def inner():
        for i in range(turns):
            yield i
        for g in (box[0], links(box[0])[0]):
            try:
                next(g)
            except ValueError as error:
                yield str(error)
        yield box[0].gi_running, sys._getframe().f_back is not None

    def outer(depth):
        yield from inner() if depth == 0 else outer(depth - 1)

    box.append(outer(3))
    print(list(box[0])[turns:])


def abandoned(turns):
    """Dropped in the middle: what a `finally` inside has to say is said."""
    said = []

    def inner():
        try:
            for i in range(turns):
                yield i
        finally:
            said.append("inner is over")

    def outer(depth):
        yield from inner() if depth == 0 else outer(depth - 1)

    chain = outer(4)
    for _ in range(turns // 2):
        next(chain)
    chain = None
    gc.collect()
    print(said)


class Event:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def awaits(depth, n):
    if depth:
        return 1 + await awaits(depth - 1, n)
    total = 0
    for i in range(n):
        total += await Event(i)
    return total


def coroutines(turns):
    coroutine = awaits(7, turns)
    value = coroutine.send(None)
    try:
        while True:
            value = coroutine.send(value * 2)
            if value == turns // 2:
                inner = coroutine.cr_await
                print(inner.cr_running, inner.cr_suspended, type(inner.cr_await).__name__)
                try:
                    awaits_twice(inner).send(None)
                except RuntimeError as error:
                    print(error)
    except StopIteration as stop:
        print(stop.value)


async def awaits_twice(coroutine):
    await coroutine


sys.setrecursionlimit(20_000)


def deep():
    """Each value comes out of 3,000 generators."""
    chain = through([], 3000, 200)
    print(sum(chain))


values()
for turns in (12, 60):
    looks(turns)
    from_the_middle(turns)
    two_outside(turns)
    errors(turns)
    handled(turns)
    reentered(turns)
    abandoned(turns)
    coroutines(turns)

deep()
