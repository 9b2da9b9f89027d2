import sys
def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, "|", repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
def r(x, c=0):
    if c == 0: raise x
    raise x from c
attempt(lambda: r(5)); attempt(lambda: r(int)); attempt(lambda: r(ValueError)); attempt(lambda: r(ValueError("a"), KeyError))
attempt(lambda: r(ValueError, KeyError("k"))); attempt(lambda: r(ValueError, None)); attempt(lambda: r(ValueError, 5)); attempt(lambda: r(ValueError, int))
class Bad(Exception):
    def __new__(cls): return 5
attempt(lambda: r(Bad)); attempt(lambda: r(ValueError, Bad))
class Init(Exception):
    def __init__(self): raise KeyError("in init")
attempt(lambda: r(Init)); 
def nested():
    try:
        try: raise KeyError(1)
        finally: raise ValueError(2)
    except ValueError as e:
        try: raise
        finally: print(repr(e.__context__))
attempt(nested)
def cyc():
    a = ValueError("a"); b = ValueError("b")
    try:
        try: raise a
        except ValueError: raise b
    except ValueError:
        raise a
attempt(cyc)
def bare(): raise
attempt(bare)
def notclass():
    try: 1/0
    except 5: pass
attempt(notclass)
def nottuple():
    try: 1/0
    except (ValueError, 5): pass
attempt(nottuple)
def nested_tuple():
    try: 1/0
    except (ValueError, (ZeroDivisionError,)): print("no")
attempt(nested_tuple)
e = ValueError("x")
for n, v in ("__cause__", 5), ("__context__", 5), ("__traceback__", 5), ("args", 5), ("__suppress_context__", 5), ("__notes__", 5), ("__dict__", 5):
    attempt(lambda: setattr(e, n, v) or getattr(e, n))
    attempt(lambda: delattr(e, n) or getattr(e, n, "gone"))
attempt(lambda: e.with_traceback(5)); attempt(lambda: e.add_note(5)); attempt(lambda: e.add_note("n") or e.__notes__)
G = ExceptionGroup
attempt(lambda: G()); attempt(lambda: G("m")); attempt(lambda: G("m", [])); attempt(lambda: G("m", [5])); attempt(lambda: G("m", [KeyboardInterrupt()])); attempt(lambda: G(5, [ValueError()])); attempt(lambda: G("m", 5)); attempt(lambda: BaseExceptionGroup("m", [ValueError()])); attempt(lambda: G("m", {ValueError(1)}).exceptions)
g = G("top", [ValueError(1), G("in", [TypeError(2), KeyError(3)])])
print(g, repr(g), g.message, g.exceptions[1].exceptions)
attempt(lambda: g.split(TypeError)); attempt(lambda: g.subgroup((TypeError, ValueError))); attempt(lambda: g.split(lambda e: isinstance(e, KeyError))); attempt(lambda: g.split(5)); attempt(lambda: g.derive([OSError(1)])); attempt(lambda: g.subgroup(OSError)); attempt(lambda: setattr(g, "message", 1))
def star(x, *handlers):
    try: raise x
    except* TypeError as eg:
        print("T", repr(eg), repr(sys.exception()))
        if "T" in handlers: raise OSError("from T")
    except* (ValueError, KeyError) as eg:
        print("VK", repr(eg))
        if "V" in handlers: raise
    else: print("else")
    finally: print("finally")
attempt(lambda: star(g)); attempt(lambda: star(g, "T")); attempt(lambda: star(g, "V")); attempt(lambda: star(g, "T", "V")); attempt(lambda: star(ValueError("plain"))); attempt(lambda: star(OSError("other"))); attempt(lambda: star(ValueError("re"), "V")); attempt(lambda: star(KeyboardInterrupt())); attempt(lambda: star(BaseExceptionGroup("b", [KeyboardInterrupt(), TypeError(1)])))
def starbad(t):
    try: raise ValueError(1)
    except* t: pass
attempt(lambda: starbad(ExceptionGroup)); attempt(lambda: starbad((ValueError, ExceptionGroup))); attempt(lambda: starbad(5)); attempt(lambda: starbad(()))
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG(self.message, excs)
m = MyG("my", [ValueError(1), TypeError(2)]); m.add_note("nn")
attempt(lambda: [type(p).__name__ + str(p.__notes__) for p in m.split(ValueError)])
class BadD(ExceptionGroup):
    def derive(self, excs): return 5
attempt(lambda: BadD("b", [ValueError(1), TypeError(2)]).split(ValueError))
class BadS(ExceptionGroup):
    def split(self, t): return 5
def bs():
    try: raise BadS("b", [ValueError(1)])
    except* ValueError: pass
attempt(bs)
try: {}.x
except AttributeError as e1: print(e1.name, e1.obj)
try: undefined_thing
except NameError as e2: print(e2.name)
try: import nope_x
except ImportError as e3: print(e3.name, e3.path, e3.msg)
