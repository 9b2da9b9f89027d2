# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Meta(type):
    left = 200_000

    def __instancecheck__(cls, instance):
        if Meta.left == 0:
            return True
        Meta.left -= 1
        return isinstance(instance, cls)


class Anything(metaclass=Meta):
    pass


class Descriptor:
    def __get__(self, instance, owner):
        if instance.left == 0:
            return "end"
        instance.left -= 1
        return instance.value


class Holder:
    value = Descriptor()
    left = 200_000


print(isinstance(5, Anything), Holder().value)
