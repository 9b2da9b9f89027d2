# oracle: no
import sys
from greenlet import getcurrent, greenlet

main = getcurrent()


def handling():
    try:
        1 / 0
    except ZeroDivisionError:
        main.switch(repr(sys.exc_info()[1]))
        try:
            raise
        except ZeroDivisionError as error:
            return "mine: " + str(error)


each = greenlet(handling)
print(each.switch())
print(sys.exc_info())
try:
    raise
except RuntimeError as error:
    print(error)
try:
    raise KeyError("mine")
except KeyError:
    print(greenlet(lambda: sys.exc_info()).switch())
    print(each.switch())
    print(repr(sys.exc_info()[1]))
