from functools import partial


def show(*args, **kwargs):
    return args, kwargs


p = partial(show, 1, a=2)
print(p(), p(3, b=4), p(a=9), p.func is show, p.args, p.keywords)
print(partial(p, 5, c=6)(7), partial(p, 5).args, partial(p, 5).func is show)
print(partial(int, base=2)("101"), list(map(partial(pow, 2), range(4))))
print(sorted([3, 1], key=partial(int.__mul__, -1)), partial(max, 5)(1, 9))
print(repr(partial(int, "5", base=8)))
p.attribute = 1
print(p.attribute, callable(p), p.__dict__)


class Thing:
    def method(self, x, y):
        return x, y

    bound = partial(show, "class")


print(Thing().bound(1)[0][:1], partial(Thing().method, 1)(2))
for action in (
    lambda: partial(),
    lambda: partial(5),
    lambda: partial(len)(),
    lambda: setattr(p, "func", 5),
    lambda: partial(show, **{"a": 1})(**{"a": 2}),
):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
