# oracle: no
from greenlet import getcurrent, greenlet

main = getcurrent()


def other_work():
    print("other got", main.switch("other is ready"))
    return "other is over"


other = greenlet(other_work)
print(other.switch())


def moving():
    getcurrent().parent = other
    return "moved"


print(greenlet(moving).switch(), other.dead)
print(greenlet(parent=None).parent is main, greenlet(None, other).parent is other)


def attempt(change):
    try:
        print(change())
    except Exception as error:
        print(type(error).__name__, error)


each = greenlet(moving)
one = greenlet(moving)
two = greenlet(moving, one)
three = greenlet(moving, two)
attempt(lambda: setattr(each, "parent", None))
attempt(lambda: setattr(each, "parent", 5))
attempt(lambda: setattr(each, "parent", each))
attempt(lambda: setattr(one, "parent", three))
attempt(lambda: delattr(each, "parent"))
attempt(lambda: setattr(main, "parent", each))
attempt(lambda: setattr(main, "parent", main))
print(main.parent, one.parent is main, three.parent.parent is one)
