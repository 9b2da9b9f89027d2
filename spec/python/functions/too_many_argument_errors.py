def none(): pass
def one(a): pass
def two(a, b): pass
def defaults(a, b=1): pass
def all_defaults(a=0): pass
def keyword_only(*, k=1): pass
def mixed(a, *, k=1): pass
def mixed_required(a, *, k, m): pass
def several(a, b=1, c=2, *, k=0): pass


for call in (
    lambda: none(1),
    lambda: none(1, 2),
    lambda: one(1, 2),
    lambda: two(1, 2, 3),
    lambda: defaults(1, 2, 3),
    lambda: all_defaults(1, 2),
    lambda: keyword_only(1),
    lambda: keyword_only(1, k=2),
    lambda: mixed(1, 2),
    lambda: mixed(1, 2, k=3),
    lambda: mixed_required(1, 2, k=3),
    lambda: mixed_required(1, 2, k=3, m=4),
    lambda: several(1, 2, 3, 4, 5, k=1),
):
    try:
        call()
    except TypeError as error:
        print(error)
