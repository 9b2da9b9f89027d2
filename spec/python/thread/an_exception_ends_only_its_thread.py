# oracle: no
import _thread
import sys


def show(unraisable):
    traceback = unraisable.exc_traceback
    names = []
    while traceback is not None:
        names.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    message = unraisable.err_msg.partition(" at ")[0]
    print(unraisable.exc_type.__name__, unraisable.exc_value, message, unraisable.object, names)


sys.unraisablehook = show


def fail():
    def inner():
        1 / 0
    inner()


def leave():
    raise SystemExit(3)


def leave_by_exit():
    _thread.exit()


def interrupted():
    raise KeyboardInterrupt("not the main one")


for function in (fail, leave, leave_by_exit, interrupted, len):
    _thread.start_joinable_thread(function).join()
print("goes on")
try:
    _thread.exit()
except SystemExit as error:
    print(repr(error))
