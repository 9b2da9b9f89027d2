class Thing:
    pass


thing = Thing()
thing.__len__ = lambda: 5
thing.__repr__ = lambda: "instance repr"
thing.__eq__ = lambda other: True
thing.__getitem__ = lambda key: key
thing.__bool__ = lambda: False
thing.__iter__ = lambda: iter("ab")
print(bool(thing), thing == 1, "instance" in repr(thing))
for action in (
    lambda: len(thing),
    lambda: thing[0],
    lambda: iter(thing),
    lambda: thing + 1,
    lambda: thing < 1,
):
    try:
        action()
    except TypeError as error:
        print(error)
Thing.__len__ = lambda self: 0
print(len(thing), bool(thing))
