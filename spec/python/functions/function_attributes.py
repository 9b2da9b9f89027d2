def documented(a, b: int = 1) -> str:
    """The docstring."""
    local = 1
    return local


print(documented.__name__, documented.__qualname__, documented.__module__, documented.__doc__)
print(documented.__annotations__, documented.__dict__, documented.__type_params__)
documented.custom = 5
print(documented.custom, documented.__dict__)
documented.__name__ = "renamed"
documented.__qualname__ = "Somewhere.renamed"
documented.__doc__ = None
print(documented.__name__, documented.__doc__, repr(documented).split(" at ")[0])
for name, value in ("__name__", 5), ("__qualname__", None), ("__dict__", 5), ("__code__", 1):
    try:
        setattr(documented, name, value)
    except TypeError as error:
        print(error)
del documented.custom
try:
    documented.custom
except AttributeError as error:
    print(error)
print(documented.__globals__ is globals(), documented.__builtins__["len"] is len)
try:
    documented.__globals__ = {}
except AttributeError as error:
    print(error)
