# oracle: no
from greenlet import GreenletExit, getcurrent, greenlet

main = getcurrent()


def lines(error):
    found = []
    traceback = error.__traceback__
    while traceback is not None:
        found.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    return found


def catching():
    got = None
    while True:
        try:
            got = main.switch(got)
        except Exception as error:
            got = (repr(error), lines(error), repr(error.__context__))


each = greenlet(catching)
each.switch()
print(each.throw(ValueError))
print(each.throw(ValueError("an instance")))
print(each.throw(ValueError, "a value"))
print(each.throw(ValueError, (1, 2)))
print(each.throw(ValueError, ValueError("an instance of it")))
print(each.throw(ValueError, KeyError("of another")))
print(each.throw(ValueError, None, None))


class Demanding(Exception):
    def __init__(self, a, b):
        super().__init__(a + b)


print(each.throw(Demanding, (1, 2)))
print(each.throw(Demanding)[0][:10])


def raising():
    raise LookupError("with a traceback")


try:
    raising()
except LookupError as error:
    caught = error
print(each.throw(LookupError, caught, caught.__traceback__)[:2])
print(each.throw(LookupError("other"), None, caught.__traceback__)[:2])
print(each.throw(caught)[:2])


def passing():
    main.switch()


each = greenlet(passing)
each.switch()
try:
    each.throw(OSError("through"))
except OSError as error:
    print(repr(error), lines(error), each.dead)

try:
    main.throw(ValueError, "at myself")
except ValueError as error:
    print(repr(error), lines(error))
try:
    main.throw()
except GreenletExit as error:
    print(repr(error))
