# oracle: no
import sys
from greenlet import getcurrent, greenlet

main = getcurrent()


def chain(frame):
    names = []
    while frame is not None:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def outer():
    def inner():
        local = "visible"
        main.switch()
    inner()
    [0 for _ in sorted([2, 1], key=lambda n: main.switch(chain(each.gr_frame)) or n)]
    return chain(sys._getframe())


each = greenlet(outer)
each.switch()
print(chain(each.gr_frame), each.gr_frame.f_locals, each.gr_frame.f_lineno)
each.switch()
print(chain(each.gr_frame))
each.switch()
print(each.switch())
print(chain(sys._getframe()))
