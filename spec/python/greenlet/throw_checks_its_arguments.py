# oracle: no
from greenlet import greenlet

each = greenlet(lambda: None)


def attempt(*args, **kwargs):
    try:
        print(each.throw(*args, **kwargs))
    except TypeError as error:
        print(error)


attempt(5)
attempt("text")
attempt(int)
attempt(None)
attempt(ValueError("x"), 5)
attempt(ValueError, None, 5)
attempt(ValueError, None, None, None)
print(each.dead, bool(each))
