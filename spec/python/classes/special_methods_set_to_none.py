names = """__int__ __float__ __index__ __complex__ __exit__ __getattr__ __dir__ __bytes__ __divmod__ __instancecheck__ __subclasscheck__ __len__ __iter__ __contains__ __add__ __radd__ __iadd__ __hash__ __reversed__ __call__ __eq__ __ne__ __lt__ __repr__ __str__
__format__ __getitem__ __setitem__ __delitem__ __neg__ __enter__ __setattr__ __delattr__ __pow__ __matmul__ __getattribute__ __anext__ __aiter__ __await__""".split()
def use(n, b):
    def withs():
        with b: pass
    async def aw(): await b
    async def af():
        async for _ in b: pass
    def run(c):
        try: c.send(None)
        finally: c.close()
    def aug():
        c = b
        c += 1
    def store(): b.x = 1
    def delete(): del b.x
    def si(): b[0] = 1
    def di(): del b[0]
    return {"__len__": lambda: (len(b)), "__iter__": lambda: iter(b), "__next__": lambda: next(b), "__contains__": lambda: 1 in b,
    "__add__": lambda: b + 1, "__radd__": lambda: 1 + b, "__iadd__": aug, "__hash__": lambda: hash(b), "__reversed__": lambda: reversed(b),
    "__bool__": lambda: bool(b), "__call__": lambda: b(), "__getitem__": lambda: b[0], "__setitem__": si, "__delitem__": di,
    "__eq__": lambda: b == 1, "__ne__": lambda: b != 1, "__lt__": lambda: b < 1, "__repr__": lambda: repr(b), "__str__": lambda: str(b),
    "__format__": lambda: format(b), "__int__": lambda: int(b), "__float__": lambda: float(b), "__index__": lambda: [1][b], "__complex__": lambda: complex(b),
    "__neg__": lambda: -b, "__abs__": lambda: abs(b), "__round__": lambda: round(b), "__enter__": withs, "__exit__": withs,
    "__getattr__": lambda: b.nope, "__setattr__": store, "__delattr__": delete, "__dir__": lambda: dir(b), "__bytes__": lambda: bytes(b),
    "__divmod__": lambda: divmod(b, 1), "__pow__": lambda: b ** 2, "__matmul__": lambda: b @ 1, "__await__": lambda: run(aw()), "__aiter__": lambda: run(af()), "__anext__": lambda: run(af()),
    "__init__": lambda: type(b)(), "__instancecheck__": lambda: isinstance(1, b), "__subclasscheck__": lambda: issubclass(int, b), "__getattribute__": lambda: b.x,
    "__del__": lambda: None, "__trunc__": lambda: __import__("math").trunc(b), "__floor__": lambda: __import__("math").floor(b), "__length_hint__": lambda: None, "__fspath__": lambda: open(b), "__missing__": lambda: None}[n]
for n in names:
    d = {n: None}
    if n == "__exit__": d["__enter__"] = lambda s: s
    if n == "__anext__": d["__aiter__"] = lambda s: s
    if n == "__init__":
        cls = type("B", (), d)
        b = object.__new__(cls)
    else:
        b = type("B", (), d)()
    try:
        r = use(n, b)()
        print(n, "->", type(r).__name__)
    except Exception as e:
        print(n, type(e).__name__, e)
