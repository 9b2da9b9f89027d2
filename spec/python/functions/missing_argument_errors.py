def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def four(a, b, c, d): pass
def defaults(a, b=1): pass
def keyword_only(*, k): pass
def keyword_only_three(*, k, m, n): pass
def mixed(a, *, k): pass


for call in (
    lambda: one(),
    lambda: two(),
    lambda: two(1),
    lambda: three(),
    lambda: four(b=1),
    lambda: defaults(),
    lambda: defaults(b=2),
    lambda: keyword_only(),
    lambda: keyword_only_three(),
    lambda: keyword_only_three(m=1),
    lambda: mixed(),
    lambda: mixed(1),
    lambda: mixed(k=1),
):
    try:
        call()
    except TypeError as error:
        print(error)
