class Plugin:
    registry = []

    def __init_subclass__(cls, /, name=None, **rest):
        super().__init_subclass__(**rest)
        cls.registry.append((cls.__name__, name))


class A(Plugin, name="a"):
    pass


class B(A):
    pass


print(Plugin.registry)
try:

    class C(Plugin, unknown=1):
        pass
except TypeError as error:
    print(error)
try:

    class D(x=1):
        pass
except TypeError as error:
    print(error)
made = type("E", (Plugin,), {"field": 1}, name="dynamic")
print(Plugin.registry[-1], made.field)
