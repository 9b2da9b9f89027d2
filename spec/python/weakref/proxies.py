import gc
import weakref
from weakref import proxy


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Number:
    def __init__(self, value):
        self.value = value

    def __iadd__(self, other):
        self.value += of(other)
        return self


def of(value):
    return value.value if isinstance(value, Number) else value


names = "add sub mul matmul truediv floordiv mod pow lshift rshift and or xor divmod"
for name in names.split():
    for prefix in "", "r":
        def method(self, other, mod=None, name=prefix + name):
            return name, self.value, of(other), type(other).__name__, mod
        setattr(Number, f"__{prefix}{name}__", method)
for name in "neg pos abs invert".split():
    setattr(Number, f"__{name}__", lambda self, name=name: (name, self.value))
for name in "lt le eq ne gt ge".split():
    setattr(Number, f"__{name}__", lambda self, other, name=name: (name, self.value, of(other)))

a, b = Number(1), Number(2)
p, q = proxy(a), proxy(b)
print(p + q, p + 3, 3 + p, p - q, p * q, p @ q, p / q, p // q, p % q, p**q, pow(p, q, 5), p << q, p >> q)
print(p & q, p | q, p ^ q, divmod(p, q), divmod(3, p), 2**p)
print(-p, +p, abs(p), ~p)
print(p < q, p <= q, p == q, p != q, p > q, p >= q, 1 < p)
r = p
r += q
print(r is a, a.value)
print(type(p), p.__class__, isinstance(p, Number), proxy(a) is p, weakref.getweakrefs(a) == [p])
p.value = 9
print(a.value, p.value)
del p.value
attempt(lambda: p.value)
attempt(lambda: hash(p))
text = repr(p)
print(text[:14], "; to 'Number' at " in text, repr(a) == str(p))


class Box:
    def __init__(self):
        self.items = [1, 2, 3]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __delitem__(self, key):
        del self.items[key]

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __reversed__(self):
        return reversed(self.items)

    def __str__(self):
        return "a box"

    def __bytes__(self):
        return b"box"

    def __int__(self):
        return 5

    def __index__(self):
        return 6

    def __float__(self):
        return 7.5


box = Box()
p = proxy(box)
p[0] = 10
del p[1]
print(len(p), p[0], p[-1], 3 in p, 4 in p, list(p), list(reversed(p)), str(p), f"{p}", bytes(p), int(p), float(p), [0] * 7 == [0] * (p.__index__() + 1))
print(bool(p), range(9)[p])
box.items.clear()
print(bool(p))
attempt(lambda: next(p))
attempt(lambda: p())


class Function:
    def __call__(self, *args, **kwargs):
        return args, kwargs

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


function = Function()
p = proxy(function, lambda p: print("gone", type(p).__name__))
print(type(p), p(1, x=2), list(p), callable(p), weakref.ProxyTypes)
del function
gc.collect()
for f in [lambda: p(), lambda: p.x, lambda: setattr(p, "x", 1), lambda: p + 1, lambda: len(p), lambda: str(p), lambda: bool(p), lambda: p == p]:
    attempt(f)
print(repr(p).endswith("; dead>"))
attempt(lambda: proxy(1))
attempt(lambda: proxy())
attempt(lambda: weakref.ProxyType(box))
attempt(lambda: type("X", (weakref.ProxyType,), {}))
