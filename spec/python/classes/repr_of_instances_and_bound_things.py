class Thing:
    def method(self):
        pass

    class Inner:
        pass


def stable(thing):
    return repr(thing).split(" at 0x")[0]


print(stable(Thing()), stable(Thing.Inner()), stable(Thing().method))
print(stable(Thing.method), stable(object()))
print(stable(lambda: 0), stable([].append), stable(len), stable(str.upper))
print(stable(type), stable(super(Thing, Thing())))
print(stable(property()), stable(staticmethod(len)), stable(classmethod(len)))
print(stable(iter([])), stable(int.__add__))
print(stable((1).__add__), stable(dict.fromkeys), stable("".join))
print(stable(Thing.__init__), stable(object.__repr__))
