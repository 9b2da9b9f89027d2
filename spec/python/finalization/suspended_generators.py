import gc
import sys


def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print("finally", name)


g = numbers("suspended")
print(next(g))
del g
gc.collect()

# Not begun, or over: nothing is left to do.
g = numbers("not begun")
del g
gc.collect()
g = numbers("over")
print(list(g))
del g
gc.collect()
print("quiet")


class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        print("exit", self.name, type.__name__, value, traceback is not None)


def managed():
    for i in range(3):
        with Manager(i):
            yield i


g = managed()
print(next(g), next(g))
del g
gc.collect()


# Outside of the blocks: nothing happens.
def apart():
    try:
        yield 1
    finally:
        print("left the block")
    yield 2
    yield 3


g = apart()
print(next(g), next(g))
del g
gc.collect()
print("quiet again")


# Nested: the outer one closes the inner one.
def outer():
    try:
        yield from numbers("inner")
    finally:
        print("finally outer")


g = outer()
print(next(g))
del g
gc.collect()


def plain_outer():
    yield from numbers("inner of a plain one")


g = plain_outer()
print(next(g))
del g
gc.collect()


# In an except block: the exception that it handles is there still.
def handling():
    try:
        raise KeyError("key")
    except KeyError:
        try:
            yield 1
        finally:
            print("handles", repr(sys.exception()), repr(sys.exception().__context__))


g = handling()
print(next(g))
del g
gc.collect()


# Locals are there, through cells too, and loops go on where they were.
def counting(limit):
    total = 0

    def add(n):
        nonlocal total
        total += n

    for i in range(limit):
        try:
            add(i)
            yield total
        finally:
            print("total", total, "at", i)


g = counting(5)
print([next(g), next(g), next(g)])
del g
gc.collect()


# Coroutines.
class Wait:
    def __await__(self):
        yield "waiting"


async def waits():
    try:
        await Wait()
    finally:
        print("coroutine closed")


c = waits()
print(c.send(None))
del c
gc.collect()


# Mistakes are reported.
def hook(u):
    print(u.err_msg.split(" at 0x")[0], "|", u.exc_type.__name__, u.exc_value, u.object)


sys.unraisablehook = hook


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def wrong():
    try:
        yield 1
    finally:
        raise ValueError("in finally")


for function in stubborn, wrong:
    g = function()
    next(g)
    del g
    gc.collect()

# Many, resumed a few times.
closed = []


def item(i):
    while True:
        try:
            yield i
        finally:
            closed.append(i)


generators = [item(i) for i in range(100)]
for g in generators:
    next(g)
del g, generators
gc.collect()
print(sorted(closed) == list(range(100)))


def search(n):
    for i in range(n):
        for each in item(i):
            break
    return n


print(search(50))
gc.collect()
print(len(closed))
print(hasattr(numbers("x"), "__del__"))
last = numbers("at the end of the program")
next(last)
