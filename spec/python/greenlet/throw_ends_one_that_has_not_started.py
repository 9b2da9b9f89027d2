# oracle: no
from greenlet import GreenletExit, greenlet


def never():
    print("never printed")


print(repr(greenlet(never).throw()))
print(repr(greenlet(never).throw(GreenletExit(5))))
print(repr(greenlet(never).throw(GreenletExit, 5)))
each = greenlet(never)
try:
    each.throw(ValueError, "a")
except ValueError as error:
    print(repr(error), each.dead, each.switch("to the parent"))
try:
    greenlet().throw(ValueError)
except AttributeError as error:
    print(repr(error))
