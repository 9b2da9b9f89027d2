print((lambda: 1)(), (lambda x: x)(2), (lambda x, y=3: x + y)(1))
print((lambda *args, **kwargs: (args, kwargs))(1, 2, k=3))
print((lambda x, /, y, *, z: (x, y, z))(1, y=2, z=3))
adders = [lambda n, step=step: n + step for step in range(3)]
print([add(10) for add in adders])
late = [lambda: step for step in range(3)]
print([f() for f in late])
f = lambda: (yield 5)
print(list(f()))
print((lambda x: lambda y: x + y)(1)(2))
print(f.__name__, f.__qualname__)
print(lambda: None if 0 else 1) if 0 else print("parsed")
