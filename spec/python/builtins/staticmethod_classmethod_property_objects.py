s, c, p = staticmethod(len), classmethod(lambda cls: cls), property(lambda self: 5)
print(s("abc"), s.__func__ is len, s.__get__(None, int)([1]))
print(c.__get__(None, int)(), p.fget(None), p.__get__(None, int) is p)
print(p.__get__(object()), p.getter(lambda self: 6).__get__(object()))
print(type(p.setter(len).fset).__name__)
for action in (
    lambda: c(),
    lambda: staticmethod(),
    lambda: classmethod(),
    lambda: p.__set__(object(), 1),
    lambda: p.__delete__(object()),
    lambda: property().__get__(object()),
    lambda: staticmethod(5)(),
    lambda: property(1, 2, 3, 4, 5),
):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
