import gc
import sys


class Wrong:
    def __del__(self):
        raise ValueError("from __del__")


class Exits:
    def __del__(self):
        raise SystemExit(3)


class NotCallable:
    __del__ = 5


def hook(u):
    message, _, rest = u.err_msg.partition(" <")
    print(u.exc_type.__name__, u.exc_value, "|", message, "|", rest.split(" at ")[0], u.object)
    if u.exc_type is not TypeError:
        print(u.exc_traceback.tb_frame.f_code.co_name)


sys.unraisablehook = hook
Wrong()
gc.collect()
Exits()
gc.collect()
NotCallable()
gc.collect()


def bad_hook(u):
    raise KeyError("in the hook")


sys.unraisablehook = hook
print("on")


class Deep:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError as error:
            print("handled", error, sys.exception() is error)
        print(sys.exception())


try:
    raise KeyError("outer")
except KeyError:
    Deep()
    gc.collect()
    print(repr(sys.exception()))
