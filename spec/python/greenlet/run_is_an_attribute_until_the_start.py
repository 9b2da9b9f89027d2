# oracle: no
from greenlet import getcurrent, greenlet

main = getcurrent()


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


def function(*args):
    return main.switch("started", args)


each = greenlet(function)
print(each.run is function)
each.run = lambda *args: main.switch("another", args)
print(each.switch(1))
attempt(lambda: each.run)
attempt(lambda: setattr(each, "run", function))
attempt(lambda: delattr(each, "run"))
attempt(lambda: each.__init__(function))
each.switch()
attempt(lambda: each.run)
attempt(lambda: setattr(each, "run", function))

each = greenlet(function)
del each.run
attempt(lambda: each.run)
attempt(lambda: each.switch())
each.__init__(lambda: "initialised again")
attempt(lambda: each.switch())
attempt(lambda: greenlet().switch())
attempt(lambda: greenlet(None).run)
attempt(lambda: greenlet(None).switch())
attempt(lambda: greenlet(5).switch())
attempt(lambda: greenlet(print, main).switch("positional", "arguments"))
attempt(lambda: greenlet(run=len, parent=main).switch("four"))
attempt(lambda: greenlet(dict).switch(a=1))
attempt(lambda: main.run)
attempt(lambda: setattr(main, "run", function))
