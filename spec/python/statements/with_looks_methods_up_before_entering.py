def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def use(d):
    def f():
        with type("B", (), d)() as x: return x
    return f
ok = lambda s, *a: None
attempt(use({"__enter__": None, "__exit__": ok}))
attempt(use({"__enter__": ok, "__exit__": None}))
attempt(use({"__enter__": None, "__exit__": None}))
attempt(use({"__enter__": None}))
attempt(use({"__exit__": None}))
attempt(use({"__enter__": ok}))
attempt(use({"__exit__": ok}))
class Err:
    def __get__(self, i, o): raise ValueError("get")
attempt(use({"__enter__": ok, "__exit__": Err()}))
attempt(use({"__enter__": Err(), "__exit__": ok}))
