def f(a: int) -> str: ...


print(f.__annotations__)
f.__annotations__["b"] = float
print(f.__annotations__)
f.__annotations__ = {"x": 1}
print(f.__annotations__, f.__annotate__)
del f.__annotations__
print(f.__annotations__)
f.__annotate__ = lambda format: {"lazy": format}
print(f.__annotations__)
try:
    f.__annotations__ = 5
except TypeError as error:
    print(error)


def g(): ...


print(g.__annotations__, g.__annotate__)


def h(*, a: "str"): ...


h.__annotate__ = None
print(h.__annotations__)
