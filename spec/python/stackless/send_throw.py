import stackless
import sys

channel = stackless.channel()


def receiver():
    while True:
        try:
            print(channel.receive())
        except Exception as error:
            traceback = error.__traceback__
            names = []
            while traceback:
                names.append(traceback.tb_frame.f_code.co_name)
                traceback = traceback.tb_next
            print(repr(error), names)


stackless.tasklet(receiver)()
channel.send_throw(ValueError)
channel.send_throw(ValueError, "text")
channel.send_throw(ValueError, ("a", "b"))
channel.send_throw(ValueError, ValueError("made"))
channel.send_throw(ValueError("instance"))


def thrower():
    try:
        1 / 0
    except ZeroDivisionError:
        channel.send_throw(*sys.exc_info())


thrower()
channel.send_throw(exc=KeyError, val="by name")
for args in ((5,), ("text",), (ValueError("instance"), "value"), (ValueError, None, "no traceback"), ()):
    try:
        channel.send_throw(*args)
    except TypeError as error:
        print(error)
