# oracle: no
from greenlet import getcurrent, greenlet


def three():
    return 3


def family():
    child = greenlet(lambda: "from the child")
    print(child.parent is getcurrent(), child.switch())
    return "from the family"


print(greenlet(three).switch())
print(greenlet(family).switch())
print(greenlet(lambda: (1,)).switch(), greenlet(lambda: ()).switch(), greenlet(lambda: {"a": 1}).switch())

# Whoever switched last doesn't matter.
main = getcurrent()
outer = greenlet(lambda: "the end of outer, with " + repr(inner.switch()))
inner = greenlet(lambda: main.switch("inner to main") and "the end of inner", outer)
print(outer.switch())
print(inner.switch("go on"))
print(outer.dead, inner.dead)
