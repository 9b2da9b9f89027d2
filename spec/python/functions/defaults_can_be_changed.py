def f(a, b=1, *, c=2):
    return a, b, c


print(f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (10, 20)
f.__kwdefaults__ = {"c": 30}
print(f())
f.__defaults__ = None
f.__kwdefaults__["c"] = 31
try:
    f(1)
except TypeError as error:
    print(error)
f.__kwdefaults__ = None
try:
    f(1, 2)
except TypeError as error:
    print(error)
for name, value in ("__defaults__", 5), ("__kwdefaults__", ()), ("__defaults__", [1]):
    try:
        setattr(f, name, value)
    except TypeError as error:
        print(error)
print((lambda: 0).__defaults__, (lambda *, k: 0).__kwdefaults__)
