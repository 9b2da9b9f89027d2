def f(a, b, /, c, *args, d=1, **kwargs):
    x = a
    return lambda: x


code = f.__code__
print(code.co_name, code.co_qualname, code.co_filename, code.co_firstlineno)
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals)
print(code.co_varnames, code.co_cellvars, code.co_freevars)
print(f(1, 2, 3).__code__.co_freevars, bool(code.co_flags & 4), bool(code.co_flags & 8))


def g():
    yield


async def h():
    pass


print(bool(g.__code__.co_flags & 0x20), bool(h.__code__.co_flags & 0x80))
plain = lambda: "original"
plain.__code__ = (lambda: "replaced").__code__
print(plain())
try:
    plain.__code__ = f(1, 2, 3).__code__
except ValueError as error:
    print(error)
