import gc
import weakref
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary


class C:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


a, b, c = C("a"), C("b"), C("c")
d = WeakValueDictionary({"a": a, "b": b})
d["c"] = c
print(len(d), list(d), list(d.values()), list(d.items()), "a" in d, "x" in d, d["b"], d.get("x"), d.get("x", 5))
attempt(lambda: d["x"])
del b
gc.collect()
print(len(d), list(d.items()), "b" in d, d.get("b"), len(d.valuerefs()))
attempt(lambda: d["b"])
print(d.pop("a"), d.pop("a", None), list(d), d.setdefault("a", a), d.popitem(), d == {"c": c})
attempt(lambda: d.pop("x"))
e = d.copy()
e.update(a=a)
print(list(e), list(e | {"z": c}), type(e | {}) is WeakValueDictionary)
d.clear()
attempt(d.popitem)
attempt(lambda: d.__setitem__(1, 1))

k = WeakKeyDictionary({a: 1})
k[c] = 2
print(len(k), list(k), list(k.items()), a in k, 5 in k, k[a], k.get(c), k.get(C("x"), "none"))
del k[a]
print(list(k), k.setdefault(a, 3), k.pop(a))
attempt(lambda: k[5])
del d, e
c = None
gc.collect()
print(len(k), list(k), k.keyrefs())

s = WeakSet([a])
x = C("x")
s.add(x)
print(len(s), sorted(map(repr, s)), a in s, 5 in s, s == WeakSet([x, a]), s >= WeakSet([a]), s.issubset([a]))
print(list(s - WeakSet([x])), list(s & [x]), len(s | [a, x]), list(s ^ [x]))
s.discard(x)
s.discard(x)
attempt(lambda: s.remove(x) if False else len(s))
s.add(x)
del x
gc.collect()
print(list(s), len(s))
print(s.pop(), len(s))
attempt(s.pop)


class Speaker:
    def speak(self):
        return "spoken"


speaker = Speaker()
m = weakref.WeakMethod(speaker.speak, lambda reference: print("method gone", reference is m, reference()))
print(m()(), m() == speaker.speak, m == weakref.WeakMethod(speaker.speak), hash(m) == hash(weakref.WeakMethod(speaker.speak)))
attempt(lambda: weakref.WeakMethod(print))
del speaker
gc.collect()
print(m())

o = C("o")
f = weakref.finalize(o, print, "finalized", end="!\n")
print(f.alive, f.peek()[0] is o, f.peek()[1:], f.atexit)
del o
gc.collect()
print(f.alive, f.peek(), f(), f.detach())
o = C("o")
f = weakref.finalize(o, lambda *args: ("called", args), 1)
print(f(), f(), f.alive)
f = weakref.finalize(o, print, "never")
print(f.detach()[1] is print, f.alive)
weakref.finalize(o, print, "first made, last called")
weakref.finalize(o, print, "last made, first called")
weakref.finalize(o, print, "not at exit").atexit = False
print("end")
