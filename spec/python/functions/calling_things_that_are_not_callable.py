class Thing:
    pass


thing = Thing()
thing.__call__ = lambda: "instance attributes do not count"
for value in 5, "text", None, [1], (1,), {}, 1.5, True, ..., thing:
    try:
        value()
    except TypeError as error:
        print(error)
print(callable(thing), callable(Thing), callable(len), callable(5), callable(lambda: 0))
