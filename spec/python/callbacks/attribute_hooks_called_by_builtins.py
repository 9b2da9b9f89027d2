class Hooked:
    def __getattribute__(self, name):
        log.append(f"get {name}")
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        log.append(f"set {name}")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        log.append(f"del {name}")
        object.__delattr__(self, name)

    def method(self):
        return "result"


log = []
h = Hooked()
setattr(h, "x", 1)
print(getattr(h, "x"), hasattr(h, "y"), getattr(h, "z", "default"), h.method())
delattr(h, "x")
h.n = 5
h.n += 1
print(h.n)
print(log)
import operator

log.clear()
print(operator.attrgetter("n")(h), operator.methodcaller("method")(h), log)
