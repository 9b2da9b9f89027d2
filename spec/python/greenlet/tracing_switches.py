# oracle: no
import greenlet as module
from greenlet import getcurrent, greenlet

main = getcurrent()
names = {main: "main"}


def tracer(event, args):
    origin, target = args
    print(event, names[origin], "->", names[target], "seen by", names[getcurrent()])


def work(value):
    print("work got", value)
    print("work got", main.switch("one"))
    return "two"


each = greenlet(work)
names[each] = "each"
print(module.gettrace())
print(module.settrace(tracer))
print(module.gettrace() is tracer)
print(each.switch("start"))
print(each.switch("more"))
print(each.switch("dead already"))
print(main.switch("to myself"))
other = greenlet(lambda: 1 / 0)
names[other] = "other"
try:
    other.switch()
except ZeroDivisionError as error:
    print(error)
fresh = greenlet(work)
names[fresh] = "fresh"
try:
    fresh.throw(KeyError)
except KeyError as error:
    print(repr(error))
try:
    main.throw(KeyError, "mine")
except KeyError as error:
    print(repr(error))
print(module.settrace(None) is tracer, module.gettrace())
