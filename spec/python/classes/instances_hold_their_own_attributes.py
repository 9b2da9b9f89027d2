class Bag:
    shared = []


a, b = Bag(), Bag()
a.shared.append(1)
print(b.shared)
a.own = "a"
print(hasattr(a, "own"), hasattr(b, "own"))
a.__dict__["x"] = 10
print(a.x, vars(a))
a.__dict__ = {"replaced": True}
print(vars(a), hasattr(a, "x"))
del a.replaced
print(vars(a))
try:
    a.__dict__ = 5
except TypeError as error:
    print(error)
print(getattr(a, "missing", "default"))
setattr(a, "with space", 1)
print(vars(a), getattr(a, "with space"))
for bad in 5, None:
    try:
        getattr(a, bad)
    except TypeError as error:
        print(error)
