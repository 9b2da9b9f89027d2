import gc


class C:
    def __init__(self, name):
        self.name = name


class Derived(C):
    pass


class Plain:
    pass


def make(cls, count):
    total = 0
    for i in range(count):
        total += cls(i).name
    return total


print(make(C, 20), make(Derived, 20), Plain() is not None)
gc.collect()
called = []
C.__del__ = lambda self: called.append((type(self).__name__, self.name))
print(make(C, 5), make(Derived, 5))
gc.collect()
print(sorted(called))
called.clear()
del C.__del__
print(make(C, 3))
gc.collect()
print(called)
Plain.__del__ = lambda self: called.append("plain")
Plain()
gc.collect()
print(called)


# Through a base, a metaclass's instances, type().
class Mixin:
    def __del__(self):
        called.append("mixin")


class Late(Mixin, Plain):
    pass


type("Made", (C,), {"__del__": lambda self: called.append("made")})(1)
gc.collect()
Late()
gc.collect()
print(called)


class Meta(type):
    def __del__(cls):
        print("class gone")


class Instance(metaclass=Meta):
    pass


print(Instance.__name__, type(Instance()) is Instance, isinstance(Instance(), Instance), issubclass(Instance, object))


class Below(Instance):
    x = 1


print(Below.x, Below.__mro__ == (Below, Instance, object), Instance.__subclasses__() == [Below])
Below.x = 2
print(Below().x)
