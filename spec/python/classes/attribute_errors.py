class Thing:
    def method(self):
        pass


thing = Thing()
for action in (
    lambda: thing.missing,
    lambda: Thing.missing,
    lambda: delattr(thing, "missing"),
    lambda: thing.method.missing,
    lambda: setattr(5, "x", 1),
    lambda: setattr(None, "x", 1),
    lambda: setattr(object(), "x", 1),
    lambda: setattr([], "append", 1),
    lambda: delattr([], "append"),
    lambda: setattr(int, "x", 1),
    lambda: delattr(str, "upper"),
    lambda: (5).real.missing,
    lambda: "s".missing,
    lambda: None.missing,
    lambda: len.missing,
    lambda: delattr(Thing, "missing"),
    lambda: delattr(thing, "method"),
):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
try:
    thing.nope
except AttributeError as error:
    print(error.name, error.obj is thing)
