# oracle: no
import greenlet

print(sorted(set(greenlet.__all__) - {"_C_API"}))
print(greenlet.greenlet.__name__, greenlet.greenlet.__module__, greenlet.greenlet.__mro__)
print(greenlet.error("text"), repr(greenlet.error("text")), repr(greenlet.GreenletExit("a", "b")))
print(isinstance(greenlet.getcurrent(), greenlet.greenlet), greenlet.getcurrent() is greenlet.getcurrent())
print(greenlet.greenlet.getcurrent() is greenlet.getcurrent())
print(greenlet.greenlet.settrace is greenlet.settrace, greenlet.greenlet.gettrace is greenlet.gettrace)
for wrong in (lambda: greenlet.greenlet.switch(), lambda: greenlet.greenlet.switch(1), lambda: greenlet.greenlet.__new__(int)):
    try:
        wrong()
    except TypeError as error:
        print(error)
