class Descriptor:
    def __get__(self, instance, owner):
        return "from get"


class Thing:
    pass


thing = Thing()
thing.x = Descriptor()
print(type(thing.x).__name__)
Thing.y = Descriptor()
print(thing.y, Thing.y)


class Meta(type):
    z = Descriptor()


class WithMeta(metaclass=Meta):
    pass


print(WithMeta.z, hasattr(WithMeta(), "z"))


class GetOnInstance:
    def __init__(self):
        self.__get__ = lambda *args: "never"


Thing.w = GetOnInstance()
print(type(thing.w).__name__)
