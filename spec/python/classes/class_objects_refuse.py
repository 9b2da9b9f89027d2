def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A: pass
class B(A): pass
attempt(lambda: type("X", (A, B), {}))
attempt(lambda: type("X", (A, A), {}))
attempt(lambda: type("X", (int, str), {}))
attempt(lambda: type("X", (bool,), {}))
attempt(lambda: type("X", (type(None),), {}))
attempt(lambda: type("X", (type(len),), {}))
attempt(lambda: type("X", (type(lambda: 0),), {}))
attempt(lambda: type("X", (5,), {}))
attempt(lambda: type("X", (A,), {"__qualname__": 5}))
attempt(lambda: type("X", (A,), {"__slots__": ("__weakref__",)}))
attempt(lambda: type("X", (), {"__slots__": ("__weakref__","__dict__")})().__dict__)
attempt(lambda: type("X", (), {"__slots__": {"a": "doc a"}}).a.__doc__)
attempt(lambda: type("X", (), {"__slots__": ("a","a")}).a)
attempt(lambda: type("X", (), {"__slots__": (b"a",)}))
attempt(lambda: type("X", (), {"__classcell__": 5}))
attempt(lambda: type("X", (), {}, metaclass=type))
attempt(lambda: type.__new__(type))
attempt(lambda: type.__new__(type, 1, (), {}))
attempt(lambda: type.__new__(type, "a", [], {}))
attempt(lambda: type.__new__(type, "a", (), []))
attempt(lambda: type.__new__(int, "a", (), {}))
attempt(lambda: type.__new__(5, "a", (), {}))
attempt(lambda: setattr(A, "__name__", 5))
attempt(lambda: delattr(A, "__name__"))
attempt(lambda: setattr(A, "__bases__", ()))
attempt(lambda: setattr(A, "__bases__", 5))
attempt(lambda: setattr(A, "__bases__", (B,)))
attempt(lambda: setattr(int, "x", 5))
attempt(lambda: delattr(int, "x"))
attempt(lambda: delattr(A, "x"))
attempt(lambda: setattr(A, "__mro__", 5))
attempt(lambda: setattr(A, "__dict__", 5))
attempt(lambda: delattr(A, "__module__"))
attempt(lambda: A.__module__)
attempt(lambda: setattr(A, "__doc__", "new") or A.__doc__)
attempt(lambda: delattr(A, "__doc__"))
attempt(lambda: int.__module__ + int.__qualname__)
attempt(lambda: A.__abstractmethods__)
attempt(lambda: A.mro())
attempt(lambda: type.mro(B))
attempt(lambda: A.__base__)
attempt(lambda: A.__text_signature__)
attempt(lambda: A.__annotations__)
attempt(lambda: int.__annotations__)
attempt(lambda: A.__type_params__)
attempt(lambda: setattr(A, "__type_params__", 5))
attempt(lambda: A.__class__)
attempt(lambda: setattr(A(), "__class__", 5))
attempt(lambda: setattr(A(), "__class__", int))
attempt(lambda: setattr(5, "__class__", A))
attempt(lambda: delattr(A(), "__class__"))
attempt(lambda: setattr(A(), "__dict__", 5))
def deldict():
    a = A(); a.x = 1
    del a.__dict__
    return a.__dict__
attempt(deldict)
attempt(lambda: A().__weakref__)
attempt(lambda: A.__dict__["__dict__"])
attempt(lambda: A.__dict__["__weakref__"])
attempt(lambda: A.__dict__.__class__)
attempt(lambda: object.__init__())
attempt(lambda: object.__init__(5, 6))
attempt(lambda: A().__init__(5))
attempt(lambda: A.__init_subclass__(5))
attempt(lambda: A.__init_subclass__(a=5))
attempt(lambda: object.__subclasshook__(5))
attempt(lambda: object.__format__(5, 5))
attempt(lambda: object.__format__(A(), "x"))
attempt(lambda: object.__eq__(1))
attempt(lambda: object.__getattribute__(A(), 5))
attempt(lambda: object.__setattr__(A, "x", 1))
attempt(lambda: object.__setattr__(5, "x", 1))
attempt(lambda: type.__setattr__(A, "x", 1) or A.x)
attempt(lambda: object.__dir__(5)[:0])
attempt(lambda: super())
attempt(lambda: super(A, 5))
attempt(lambda: super(5))
attempt(lambda: super(1, 2, 3))
attempt(lambda: super(A, A()).__class__)
attempt(lambda: repr(super(A)))
attempt(lambda: super(A).__self__)
attempt(lambda: super(A, B()).x)
attempt(lambda: setattr(super(A, B()), "x", 5))
attempt(lambda: super(B, B).__init__)
class M(type):
    def mro(cls): return [cls, object]
attempt(lambda: type.__call__(M, "Y", (A,), {}).__mro__)
class M2(type):
    def mro(cls): return [5]
attempt(lambda: M2("Y", (A,), {}))
class M3(type):
    def mro(cls): return 5
attempt(lambda: M3("Y", (A,), {}))
class M4(type):
    def __prepare__(*a): return 5
def mk():
    class Z(metaclass=M4): pass
attempt(mk)
def mk():
    class Z(metaclass=lambda *a, **k: (a[0], a[1], sorted(a[2]), k), x=1): y = 2
    return Z
attempt(mk)
def mk():
    class Z(5): pass
attempt(mk)
def mk():
    class Z(A, metaclass=int): pass
attempt(mk)
class ME:
    def __mro_entries__(self, bases): return 5
def mk():
    class Z(ME()): pass
attempt(mk)
attempt(lambda: type("X", (ME(),), {}))
class ME2:
    def __mro_entries__(self, bases): return (A, B)[:1]
def mk():
    class Z(ME2(), B): pass
attempt(mk)
def mk():
    class Z(B, ME2()): pass
    return Z.__mro__, len(Z.__orig_bases__)
attempt(mk)
attempt(lambda: isinstance(5, 5))
attempt(lambda: isinstance(5, (5,)))
attempt(lambda: issubclass(5, int))
attempt(lambda: issubclass(int, 5))
attempt(lambda: issubclass(int, (5, int)))
attempt(lambda: isinstance(5, int | str))
attempt(lambda: issubclass(bool, int | None))
attempt(lambda: isinstance(None, int | None))
attempt(lambda: hasattr(5, 5))
attempt(lambda: getattr(5, "x"))
attempt(lambda: getattr(5, 5))
attempt(lambda: getattr(5, "x", 1, 2))
attempt(lambda: setattr(5, "x"))
attempt(lambda: vars(5))
attempt(lambda: vars(A()) )
attempt(lambda: dir(type("T", (), {"__dir__": lambda s: 5})()))
attempt(lambda: dir(type("T", (), {"__dir__": lambda s: ["b", "a"]})()))
attempt(lambda: callable(A()))
attempt(lambda: type(A, 1))
