import gc, weakref
class Watched:
    def __del__(self):
        print("in __del__", reference() is self, weakref.getweakrefcount(self))
w = Watched()
reference = weakref.ref(w, lambda r: print("callback", r()))
del w
gc.collect()
kept = []
class Saved:
    def __del__(self):
        kept.append(self)
s = Saved()
reference = weakref.ref(s, lambda r: print("callback", r()))
del s
gc.collect()
print(reference() is kept[0])
kept.clear()
gc.collect()
print(reference())
