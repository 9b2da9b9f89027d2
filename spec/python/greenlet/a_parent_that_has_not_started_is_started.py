# oracle: no
from greenlet import greenlet


def parent(*args, **kwargs):
    print("started with", args, kwargs)
    return "the parent's result"


print(greenlet(lambda: "c", greenlet(parent)).switch())
print(greenlet(lambda: (1, 2), greenlet(parent)).switch())
try:
    print(greenlet(lambda: 1 / 0, greenlet(parent)).switch())
except ZeroDivisionError as error:
    print(repr(error))
try:
    print(greenlet(lambda: 1, greenlet()).switch())
except AttributeError as error:
    print(repr(error))

generations = [greenlet(lambda value: value + 1)]
for _ in range(5):
    generations.append(greenlet(lambda value: value + 1, generations[-1]))
print(generations[-1].switch(1), [each.dead for each in generations])

# Throwing at a dead child of a fresh parent.
child = greenlet(lambda: None)
child.switch()
child.parent = fresh = greenlet(parent)
try:
    child.throw(KeyError)
except KeyError as error:
    print(repr(error), fresh.dead)
child.parent = greenlet(parent)
print(child.switch(1))
