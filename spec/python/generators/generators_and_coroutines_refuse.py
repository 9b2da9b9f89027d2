import sys, types
def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, "|", repr(e.__context__), repr(e.__cause__))
def g():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except ValueError as e:
        print("caught", e, repr(e.__context__))
        yield 3
    finally:
        print("fin")
a = g()
attempt(lambda: a.send(5))
attempt(lambda: next(a))
attempt(lambda: a.throw(ValueError("v")))
attempt(lambda: a.throw(KeyError("k")))
attempt(lambda: next(a))
attempt(lambda: a.throw(KeyError("after")))
attempt(lambda: a.close())
a = g(); next(a)
attempt(lambda: a.throw(5))
attempt(lambda: a.throw(ValueError, "msg"))
attempt(lambda: a.close())
a = g(); next(a)
attempt(lambda: a.throw(ValueError, ValueError("inst")))
attempt(lambda: a.throw(ValueError("x"), "y"))
attempt(lambda: a.throw(ValueError, "x", 5))
attempt(lambda: a.throw())
attempt(lambda: a.send())
def ignores():
    try: yield
    except GeneratorExit: yield
b = ignores(); next(b)
attempt(lambda: b.close())
def raises_in_close():
    try: yield
    finally: raise RuntimeError("closing")
b = raises_in_close(); next(b)
attempt(lambda: b.close())
def ret():
    try: yield
    except GeneratorExit: return 7
b = ret(); next(b)
attempt(lambda: b.close())
def stop():
    yield 1
    raise StopIteration(5)
b = stop(); next(b)
attempt(lambda: next(b))
def selfnext():
    yield next(me)
me = selfnext()
attempt(lambda: next(me))
def handled():
    try: raise KeyError("outer")
    except KeyError:
        yield sys.exception()
        raise ValueError("inner")
h = handled()
try: 1 / 0
except ZeroDivisionError:
    attempt(lambda: next(h))
    attempt(lambda: next(h))
def bare():
    yield
    raise
b = bare(); next(b)
try: 1 / 0
except ZeroDivisionError:
    attempt(lambda: next(b))
b = bare(); next(b)
attempt(lambda: next(b))
def outer(inner):
    r = yield from inner
    print("r", r)
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *a): print("throw", a); raise StopIteration("thrown")
    def close(self): print("close"); 
    def send(self, v): return ("sent", v)
o = outer(It())
attempt(lambda: next(o))
attempt(lambda: o.send(4))
attempt(lambda: o.throw(ValueError("q")))
o = outer(It()); next(o)
attempt(lambda: o.close())
o = outer(iter([1, 2])); next(o)
attempt(lambda: o.send(3))
o = outer(iter([1, 2])); next(o)
attempt(lambda: o.throw(ValueError("z")))
attempt(lambda: next(outer(5)))
async def co(): return 1
def fromco(): yield from co_obj
co_obj = co()
attempt(lambda: next(fromco()))
attempt(lambda: iter(co_obj))
attempt(lambda: next(co_obj))
attempt(lambda: co_obj.send(1))
attempt(lambda: co_obj.send(None))
attempt(lambda: co_obj.send(None))
attempt(lambda: co_obj.close())
attempt(lambda: co_obj.throw(ValueError("dead")))
w = co().__await__()
attempt(lambda: type(w).__name__)
attempt(lambda: next(w))
async def ag():
    try: yield 1
    finally: print("ag fin")
async def run_ag():
    x = ag()
    print(await x.__anext__())
    await x.aclose()
    try: await x.__anext__()
    except StopAsyncIteration as e: print("stop", e)
    y = ag()
    await y.asend(None)
    try: await y.athrow(ValueError("into"))
    except ValueError as e: print("out", e)
    z = ag()
    try: await z.athrow(KeyError("first"))
    except KeyError as e: print("first", e)
    await z.aclose()
    print(await anext(z, "dflt"))
    print([i async for i in ag()], {i: i async for i in ag()})
    try: anext(5)
    except TypeError as e: print(e)
    try: aiter(5)
    except TypeError as e: print(e)
attempt(lambda: run_ag().send(None))
print(g.__code__.co_flags & 0x20, co.__code__.co_flags & 0x80, ag.__code__.co_flags & 0x200)
@types.coroutine
def tc():
    r = yield "tc"
    return r
async def use(): return await tc()
u = use()
attempt(lambda: u.send(None))
attempt(lambda: u.send("res"))
class Aw:
    def __await__(self): return 5
async def ua(v): return await v
attempt(lambda: ua(Aw()).send(None))
attempt(lambda: ua(g()).send(None))
attempt(lambda: g().gi_frame.f_code.co_name)
attempt(lambda: setattr(g(), "gi_frame", 1))
attempt(lambda: g().__name__)
attempt(lambda: setattr(g(), "__qualname__", 1))
attempt(lambda: types.GeneratorType[int, str])
a.close()
