import sys


def inner():
    frame = sys._getframe()
    print(frame.f_code.co_name, frame.f_lineno, frame.f_back.f_code.co_name)
    print(sorted(frame.f_locals), frame.f_globals is globals())
    print(sys._getframe(1).f_locals["x"], sys._getframe(2).f_code.co_name, sys._getframe(2).f_back)
    try:
        sys._getframe(50)
    except ValueError as error:
        print(error)


def outer():
    x = 5
    inner()


outer()
