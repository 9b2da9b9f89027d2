# The classes and their attributes, and wrong arguments.
import io
import pickle

for k in [dict(protocol=6), dict(protocol=-1), dict(protocol="x"), dict(protocol=4, buffer_callback=print), dict(foo=1)]:
    try: print(pickle.dumps(None, **k))
    except Exception as e: print(type(e).__name__, e)
for f in [5, io.BytesIO(), io.StringIO()]:
    try: pickle.dump(None, f); print("ok")
    except Exception as e: print(type(e).__name__, e)
    try: pickle.load(f)
    except Exception as e: print(type(e).__name__, e)
    try: pickle.Pickler(f)
    except Exception as e: print(type(e).__name__, e)
    try: pickle.Unpickler(f)
    except Exception as e: print(type(e).__name__, e)
class P(pickle.Pickler):
    def __init__(self): pass
try: P().dump(1)
except Exception as e: print(type(e).__name__, e)
class U(pickle.Unpickler):
    def __init__(self): pass
try: U().load()
except Exception as e: print(type(e).__name__, e)
class P(pickle.Pickler):
    def persistent_id(self, o):
        return "\xe9" if o == 3 else None
for p in (0,2):
    f = io.BytesIO()
    try: P(f, p).dump([1,2,3]); print(f.getvalue())
    except Exception as e: print(type(e).__name__, e, getattr(e,"__notes__",None))
p = pickle.Pickler(io.BytesIO()); print(p.bin, p.fast, type(p.memo).__name__, hasattr(p, "dispatch_table"))
x=[]; p.dump(x); print({0:1} and list(p.memo.copy().values())); p.clear_memo(); print(p.memo.copy())
p.fast=1; x.append(x)
try: p.dump(x)
except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0], len(e.__notes__))
for v in [5, {1:2}, {id(x):(0,x)}, {1:(1,2,3)}, {"a":(1,x)}]:
    try: p.memo=v; print("ok", len(p.memo.copy()))
    except Exception as e: print(type(e).__name__, e)

u = pickle.Unpickler(io.BytesIO(b"]\x94."))
for v in [5, {-1: 2}, {"a": 1}]:
    try:
        u.memo = v
    except Exception as e:
        print(type(e).__name__, e)
print(u.load(), u.memo.copy(), u.memo.__reduce__(), type(u.memo).__name__)
for call in (lambda: u.find_class("sys", "nope"), lambda: u.persistent_load(3), lambda: u.find_class("sys", 5)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(p.persistent_id(3), u.find_class("builtins", "len"))
for data in ("N.", 5, None):
    try:
        pickle.loads(data)
    except Exception as e:
        print(type(e).__name__, e)
print(pickle.loads(bytearray(b"N.")), pickle.loads(memoryview(b"xK\x05.")[1:]))
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.format_version, pickle.compatible_formats)
print(pickle.MARK, pickle.FRAME, pickle.TRUE, "MEMOIZE" in pickle.__all__, pickle.PickleError.__module__, pickle.Pickler)
print(issubclass(pickle.PicklingError, pickle.PickleError), issubclass(pickle.UnpicklingError, pickle.PickleError))
print(pickle.encode_long(-129), pickle.decode_long(b"\xff"), pickle.whichmodule(len, "len"))
