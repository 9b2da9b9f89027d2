class A:
    def name(self):
        return "A"


class B:
    def name(self):
        return "B"


class Slotted:
    __slots__ = ("x",)


thing = A()
thing.value = 1
thing.__class__ = B
print(thing.name(), thing.value, type(thing).__name__, isinstance(thing, A))
for action in (
    lambda: setattr(thing, "__class__", int),
    lambda: setattr(thing, "__class__", Slotted),
    lambda: setattr(thing, "__class__", 5),
    lambda: setattr(5, "__class__", A),
):
    try:
        action()
    except TypeError as error:
        print(error)


class Pretends:
    @property
    def __class__(self):
        return int


print(isinstance(Pretends(), int), isinstance(Pretends(), Pretends), type(Pretends()).__name__)
