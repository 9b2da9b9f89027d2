class Desc:
    def __init__(self, f): self.f = f
    def __get__(self, instance, owner):
        print("get", instance is not None, owner.__name__)
        return lambda *a, **k: self.f(instance, *a, **k)
class C:
    __call__ = Desc(lambda self, *a, **k: (a, k))
    __len__ = Desc(lambda self: 3)
    __add__ = Desc(lambda self, o: o)
    __getitem__ = Desc(lambda self, k: k)
    __enter__ = Desc(lambda self: 5)
    __exit__ = Desc(lambda self, *a: None)
    __hash__ = Desc(lambda self: 7)
    __repr__ = Desc(lambda self: "r")
    __bool__ = Desc(lambda self: False)
    __lt__ = Desc(lambda self, o: True)
    __neg__ = Desc(lambda self: -1)
    __contains__ = Desc(lambda self, x: True)
    __setitem__ = Desc(lambda self, k, v: None)
c = C()
print(c(1, k=2), len(c), c + 1, c[2], hash(c), repr(c), bool(c), c < 1, -c, 1 in c)
c[1] = 2
with c as x: print(x)
class S:
    __call__ = staticmethod(lambda *a: a)
    __len__ = staticmethod(lambda: 4)
    __add__ = classmethod(lambda cls, o: (cls.__name__, o))
print(S()(1, 2), len(S()), S() + 1)
class P:
    @property
    def __call__(self): return lambda *a: ("prop", a)
print(P()(1))
class M(type):
    @property
    def __call__(cls): return lambda *a: ("meta", a)
class MC(metaclass=M): pass
print(MC(1))
class Loop: pass
Loop.__call__ = Loop()
try: Loop()()
except RecursionError as e: print("RecursionError")
class N(type):
    def __call__(cls, *a, **k):
        return type.__call__(cls, *a, **k)
class NC(metaclass=N):
    def __init__(self, x=0, *, y=1): self.x = x, y
print(NC(5, y=2).x, type.__call__(NC, 6).x, type.__call__(int, "5"), type.__call__(type, 5))
try: type.__call__()
except TypeError as e: print(e)
try: type.__call__(5)
except TypeError as e: print(e)
for bad in (lambda: type(len)(), lambda: type(c.__call__)(), lambda: type(iter([]))(), lambda: type(type.__dict__["__call__"])(), lambda: type(None)(1), lambda: type(...)(1), lambda: object.__new__(type(len)), lambda: object.__new__(list), lambda: object.__new__(C, 1), lambda: C(1), lambda: dict.__new__(list), lambda: type({}.keys())(), lambda: type(NotImplemented)(), lambda: type(...)()):
    try: print(bad())
    except TypeError as e: print(e)
