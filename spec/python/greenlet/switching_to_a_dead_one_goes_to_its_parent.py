# oracle: no
from greenlet import getcurrent, greenlet

main = getcurrent()
dead = greenlet(lambda: 1)
print(dead.switch(), dead.dead, bool(dead))
print(dead.switch(7, 8), dead.switch(), dead.switch(a=1))
print(repr(dead.throw()))
try:
    dead.throw(ValueError("x"))
except ValueError as error:
    print(repr(error))


def waiting():
    while True:
        print("got", main.switch())


parent = greenlet(waiting)
child = greenlet(lambda: None, parent)
parent.switch()
child.switch()
child.switch("through the child")
print(child.dead, parent.dead)

# A dead parent's parent.
gone = greenlet(lambda: None)
gone.switch()
print(greenlet(lambda: "to the grandparent", gone).switch())
