from functools import Placeholder, partial


def show(*args, **kwargs):
    return args, kwargs


p = partial(show, Placeholder, "b", Placeholder, "d")
print(p("a", "c"), p("a", "c", "e", k=1), partial(p, 1)(2), Placeholder)
print(partial(show, Placeholder, 2).args)
for action in (
    lambda: p(),
    lambda: p("a"),
    lambda: partial(show, 1, Placeholder),
    lambda: partial(show, k=Placeholder),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
