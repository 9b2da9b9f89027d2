# Classes that are made again and again, with all who have a say in that.
class Named:
    def __set_name__(self, owner, name):
        seen.append((owner.__name__, name))


class Base:
    def __init_subclass__(cls, **options):
        seen.append((cls.__name__, options))


class Meta(type):
    def __new__(meta, name, bases, namespace):
        seen.append((name, sorted(key for key in namespace if key[:2] != "__")))
        return super().__new__(meta, name, bases, namespace)


def failing(name, bases, namespace):
    try:
        return type(name, bases, namespace)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


for turn in range(80):
    seen = []

    class Plain:
        x = turn

        def method(self):
            return __class__, self.x

    class Derived(Plain, dict):
        """A text."""

        def method(self):
            return super().method()

    class Holder:
        first = second = Named()

    class Child(Base, option=turn):
        pass

    class Grandchild(Child):
        pass

    class Special(metaclass=Meta):
        y = 1

    class Slotted(Plain):
        __slots__ = ("z",)

    class Elsewhere:
        __module__ = "elsewhere"
        __qualname__ = "Other.Elsewhere"

    if turn % 79 == 0:
        print(seen)
        print(Plain().method() == (Plain, turn), Derived().method() == (Plain, turn), Derived.__doc__)
        print(Plain, Derived.__mro__, Elsewhere, Slotted().__dict__ if hasattr(Slotted(), "__dict__") else None)
        print(Plain.__module__, Plain.__qualname__, Plain.__doc__, sorted(Plain.__dict__))
        results = [
            failing("A", (), {}),
            failing("A", (), {"__module__": "m", "x": 1}),
            failing("A", (), {"__module__": "m", "__qualname__": 3}),
            failing("A\0", (), {"__module__": "m"}),
            failing("A", (int, str), {"__module__": "m"}),
            failing("A", (Plain, Plain), {"__module__": "m"}),
            failing("A", (bool,), {"__module__": "m"}),
            failing("A", (3,), {"__module__": "m"}),
            failing("A", (Plain, object), {"__module__": "m", "__eq__": len}).__hash__,
            failing("A", (object, Plain), {"__module__": "m"}),
            failing("A", [], {"__module__": "m"}),
            failing("A", (Base,), {"__module__": "m"}),
            failing("A", (Special,), {"__module__": "m"}),
        ]
        for each in results:
            print(each)
