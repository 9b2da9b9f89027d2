class G:
    def __get__(self, i, o): return ("G", i is None)
class S:
    def __set__(self, i, v): print("set", v)
class D:
    def __delete__(self, i): print("delete")
class GS(G, S): pass
class C:
    g, s, d, gs = G(), S(), D(), GS()
c = C()
for n in "g", "s", "d", "gs":
    c.__dict__[n] = "own"
for n in "g", "s", "d", "gs":
    v = getattr(c, n)
    print(n, v)
    try: setattr(c, n, 1)
    except AttributeError as e: print(n, "set", e)
    try: delattr(c, n)
    except AttributeError as e: print(n, "del", e)
class Meta(type):
    s = S(); gs = GS(); g = G()
class K(metaclass=Meta):
    s = "class s"; gs = "class gs"; g = "class g"
print(K.s, K.gs, K.g)
K.s = 1
K.gs = 1
K.g = 2
print(K.s, K.gs, K.g)
class Prop:
    @property
    def p(self): raise AttributeError("inner")
    @property
    def q(self): return self.missing
    def __getattr__(self, n): return "fallback " + n
x = Prop()
print(x.p, x.q)
class NoHook:
    @property
    def p(self): raise AttributeError("inner")
try: NoHook().p
except AttributeError as e: print(e, e.name, type(e.obj).__name__)
print(getattr(NoHook(), "p", "default"), hasattr(NoHook(), "p"))
p = property(lambda s: 1, doc="D")
for act in (lambda: p.__get__(None, None), lambda: p.__set__(1, 2), lambda: p.__delete__(1), lambda: setattr(p, "fget", 1), lambda: delattr(p, "fget"), lambda: p.__set_name__(1), lambda: p.__set_name__(int, "nm"), lambda: p.__name__, lambda: property(None).__name__, lambda: property.fget, lambda: p.__isabstractmethod__, lambda: p.__doc__, lambda: setattr(p, "__doc__", "new"), lambda: p.__doc__):
    try: print(str(act()).split(" at ")[0])
    except Exception as e: print(type(e).__name__, e)
class SubProp(property):
    "subclass"
    extra = 1
sp = SubProp(lambda s: 5, doc="dd")
sp.attr = 3
print(sp.attr, sp.__doc__, sp.setter(lambda s, v: None).__class__.__name__)
def f(): "doc f"
for w in classmethod(f), staticmethod(f):
    print(w.__name__, w.__qualname__, w.__doc__, w.__module__, w.__wrapped__ is f, w.__func__ is f, w.__isabstractmethod__, w.__dict__ == {} or sorted(w.__dict__))
    w.z = 1
    try: w.__func__ = 1
    except AttributeError as e: print(e)
print(repr(classmethod(5)), repr(staticmethod([1])))
try: classmethod(5).__get__(1)()
except TypeError as e: print(e)
class W:
    @classmethod
    @property
    def cp(cls): return 1
print(type(W.cp).__name__)
class SN:
    def __set_name__(self, owner, name): raise ValueError("no")
try:
    class Q: a = SN()
except ValueError as e: print(e, e.__notes__)
f.__get__(None, type(None))()
print(f.__get__(5).__self__, f.__get__(None, int) is f)
try: f.__get__(None)
except TypeError as e: print(e)
try: f.__get__(None, None)
except TypeError as e: print(e)
print(int.__dict__["real"].__get__(5), int.__dict__["real"].__name__, int.real.__objclass__, repr(int.real))
for a in (lambda: int.real.__get__("a"), lambda: int.real.__set__(5, 1), lambda: int.real.__delete__(5), lambda: str.upper.__get__(5), lambda: str.upper.__get__("a")(), lambda: int.__add__.__get__("a"), lambda: int.__add__(1), lambda: int.__add__("a", 1), lambda: dict.fromkeys.__get__(1), lambda: dict.__dict__["fromkeys"].__get__(None), lambda: dict.__dict__["fromkeys"].__get__(None, int), lambda: dict.__dict__["fromkeys"].__get__({})([1])):
    try: print(a())
    except Exception as e: print(type(e).__name__, e)
