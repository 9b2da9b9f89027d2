# oracle: no
import greenlet as module
from greenlet import getcurrent, greenlet

main = getcurrent()


def failing_there(event, args):
    print(event, getcurrent() is main)
    if getcurrent() is not main:
        raise LookupError("in the tracer")


def failing_here(event, args):
    print(event, getcurrent() is main)
    if getcurrent() is main:
        raise LookupError("in the tracer")


module.settrace(failing_there)
each = greenlet(lambda: "never")
try:
    print(each.switch())
except LookupError as error:
    print(repr(error), module.gettrace(), each.dead)

module.settrace(failing_here)
each = greenlet(lambda: main.switch("lost"))
try:
    print(each.switch())
except LookupError as error:
    print(repr(error), module.gettrace(), each.dead)
print(each.switch("end"))

module.settrace(failing_here)
each = greenlet(lambda: 1 / 0)
try:
    print(each.switch())
except LookupError as error:
    print(repr(error), repr(error.__context__), module.gettrace(), each.dead)
module.settrace(5)
try:
    main.switch()
except TypeError as error:
    print(error, module.gettrace())
