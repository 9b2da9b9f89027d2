def none(): pass
def one(a): pass
def named(first, second=2): pass
def positional(a, b, /, c): pass


for call in (
    lambda: none(x=1),
    lambda: one(1, a=2),
    lambda: one(1, b=2),
    lambda: one(b=2),
    lambda: named(1, secnd=2),
    lambda: named(frist=1),
    lambda: named(1, 2, second=3),
    lambda: positional(1, 2, 3, a=1),
    lambda: positional(a=1, b=2, c=3),
    lambda: positional(1, 2, b=3),
    lambda: one(**{1: 2}),
    lambda: one(*[1], **{"a": 2}),
    lambda: none(**{"not an identifier": 1}),
):
    try:
        call()
    except TypeError as error:
        print(error)
