print(None, True, False, ..., NotImplemented, __debug__, Ellipsis is ...)
print(type(None)(), type(...)() is ..., bool(...), repr(Ellipsis), [None, ...])
for source in (
    "None = 1",
    "True = 0",
    "__debug__ = 1",
    "def None(): pass",
    "class True: pass",
    "import None",
    "lambda None: 0",
    "x.None",
    "f(None=1)",
    "for None in x: pass",
    "with x as None: pass",
    "del None",
    "None: int = 1",
    "None += 1",
    "global None",
):
    try:
        compile(source, "<s>", "exec")
        print(source, "compiles")
    except SyntaxError as error:
        print(source, "|", error.msg)
Ellipsis = "can be shadowed"
print(Ellipsis, ...)
for value in type(None), type(...), type(NotImplemented):
    try:
        value(1)
    except TypeError as error:
        print(error)
try:
    type("N", (type(None),), {})
except TypeError as error:
    print(error)
