# oracle: no
import sys
from greenlet import getcurrent, greenlet


def names(error):
    found = []
    traceback = error.__traceback__
    while traceback is not None:
        found.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    return found


def fail():
    raise ValueError("out of here")


def middle():
    try:
        greenlet(fail).switch()
    except ValueError as error:
        print("middle", names(error))
        raise


try:
    greenlet(middle).switch()
except ValueError as error:
    print(error, names(error), error.__context__)

# What the parent is handling is not the exception's context.
try:
    raise KeyError("handled")
except KeyError:
    try:
        greenlet(fail).switch()
    except ValueError as error:
        print(repr(error.__context__), repr(sys.exception() if hasattr(sys, "exception") else error))

for kind in (SystemExit, KeyboardInterrupt, StopIteration, GeneratorExit):
    def leave():
        raise kind("reason")
    try:
        greenlet(leave).switch()
    except kind as error:
        print(repr(error))
