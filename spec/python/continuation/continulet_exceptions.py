# oracle: no
import sys
from _continuation import continulet


def names(error):
    found = []
    traceback = error.__traceback__
    while traceback is not None:
        found.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    return found


def fail(own):
    def inner():
        own.switch()
        raise ValueError("out of it")
    inner()


each = continulet(fail)
each.switch()
try:
    try:
        raise KeyError("handled here")
    except KeyError:
        each.switch()
except ValueError as error:
    print(error, names(error), error.__context__, each.is_pending())


def catching(own):
    got = None
    while True:
        try:
            got = own.switch(got)
        except Exception as error:
            got = repr(error), names(error)


each = continulet(catching)
each.switch()
print(each.throw(KeyError))
print(each.throw(KeyError, 5))
print(each.throw(KeyError, (1, 2)))
print(each.throw(KeyError("an instance")))
print(each.throw(type=KeyError, val="by name"))

# One that has not begun is over.
each = continulet(fail)
try:
    each.throw(OSError, "early")
except OSError as error:
    print(repr(error), names(error), each.is_pending())


def handling(own):
    try:
        1 / 0
    except ZeroDivisionError:
        own.switch(repr(sys.exc_info()[1]))
        try:
            own.switch(repr(sys.exc_info()[1]))
        except ValueError as error:
            return repr(error.__context__)


each = continulet(handling)
try:
    raise KeyError("main")
except KeyError:
    print(each.switch(), repr(sys.exc_info()[1]))
print(each.switch(), sys.exc_info()[1])
print(each.throw(ValueError("thrown")))
