# oracle: no
from greenlet import getcurrent, greenlet

main = getcurrent()


def work():
    print("running:", each.dead, bool(each), each.gr_frame, "current" in repr(each), "started" in repr(each))
    main.switch()
    return "over"


each = greenlet(work)
print("fresh:", each.dead, bool(each), each.gr_frame, "pending" in repr(each))
each.switch()
print("suspended:", each.dead, bool(each), each.gr_frame.f_code.co_name, "suspended active started" in repr(each))
print(each.switch())
print("over:", each.dead, bool(each), each.gr_frame, "dead" in repr(each))
print("main:", main.dead, bool(main), main.gr_frame, main.parent, "current active started main" in repr(main))
print(each == each, each != main, len({each, main}), hash(each) == hash(each))
print(each.__dict__)
each.attribute = 5
print(each.__dict__)
for name in ("dead", "gr_frame"):
    try:
        setattr(each, name, True)
    except AttributeError as error:
        print(error)
try:
    each.__getstate__()
except TypeError as error:
    print(error)
print(each.gr_context, main.gr_context)
each.gr_context = None
for change in (lambda: setattr(each, "gr_context", 5), lambda: delattr(each, "gr_context")):
    try:
        change()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
