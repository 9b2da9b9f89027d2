print(type(5), type("a"), type(None), type(type), type(len), type(lambda: 0))
print(type([].append), type(...), type(NotImplemented), type(object()))
print(type(int.__add__), type("".join), type(range(1)), type(print))
print(type((n for n in [])), type(int.real), type(str.upper), type(iter([])))
print(type(type.__dict__), type({}.keys()), type(slice(1)), type(property()))
print(type(super), type(Exception()), type((5).__class__))
print(object().__eq__(1), object.__doc__[:20], isinstance(object(), object))
print(object() == object(), object.__bases__, object.__mro__, type.__bases__)
print(type.__class__, type.__mro__)
for action in (
    lambda: type(),
    lambda: type(1, 2),
    lambda: object(1),
    lambda: object().x,
    lambda: setattr(object(), "x", 1),
    lambda: type("A", (), {}, x=1),
    lambda: object() < object(),
):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(error)
