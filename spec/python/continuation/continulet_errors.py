# oracle: no
import _continuation
from _continuation import continulet


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


def work(own):
    own.switch(1)
    return 2


each = continulet(work)
attempt(lambda: each.switch("too early"))
print(each.is_pending())
attempt(each.switch)
attempt(lambda: each.throw(ValueError))
attempt(lambda: continulet())
attempt(lambda: continulet(5).switch())
each = continulet(work)
attempt(lambda: each.__init__(work))
attempt(lambda: each.switch(1, 2))
attempt(lambda: each.switch(to=5))
attempt(lambda: each.switch(foo=5))
each.switch()
attempt(lambda: each.__init__(work))
attempt(lambda: each.throw(5))
attempt(lambda: each.throw(KeyError, None, 5))
attempt(lambda: each.throw(KeyError(5), 5))
attempt(each.__reduce__)
attempt(lambda: each.__setstate__(()))
attempt(each.switch)
attempt(lambda: each.__init__(work))
print(_continuation.error.__mro__, continulet.__mro__)
empty = continulet.__new__(continulet)
print(empty.is_pending(), empty.switch(), empty.switch(5))
attempt(lambda: empty.throw(KeyError, "raised here"))
