import stackless
import sys


def callback(prev, next):
    raise KeyError("callback")


def hook(unraisable):
    print(repr(unraisable.exc_value), unraisable.object, unraisable.exc_type is KeyError)


sys.unraisablehook = hook
stackless.tasklet(print)("switched all the same")
stackless.set_schedule_callback(callback)
stackless.schedule()
stackless.set_schedule_callback(None)
print("done")
