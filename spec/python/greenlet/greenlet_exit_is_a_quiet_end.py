# oracle: no
import greenlet as module
from greenlet import GreenletExit, getcurrent, greenlet

main = getcurrent()


def leave(*args):
    raise GreenletExit(*args)


class Own(GreenletExit):
    pass


def leave_by_own():
    raise Own("own")


print(repr(greenlet(leave).switch()))
print(repr(greenlet(leave).switch(1, 2)))
print(repr(greenlet(leave_by_own).switch()))
print(GreenletExit.__mro__, module.error.__mro__)
print(greenlet.GreenletExit is GreenletExit, greenlet.error is module.error)


def careful():
    try:
        main.switch("ready")
    finally:
        print("cleaning up")


each = greenlet(careful)
print(each.switch())
print(repr(each.throw()), each.dead)


def stubborn():
    while True:
        try:
            main.switch("still here")
        except GreenletExit:
            print("no")


each = greenlet(stubborn)
print(each.switch())
print(each.throw(), each.dead)
