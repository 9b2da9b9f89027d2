class Celsius:
    def __init__(self):
        self._degrees = 0

    @property
    def degrees(self):
        """The temperature."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("deleted")
        self._degrees = None

    def _get_f(self):
        return self._degrees * 9 / 5 + 32

    fahrenheit = property(_get_f, doc="In F.")
    write_only = property(fset=lambda self, v: print("wrote", v))


c = Celsius()
c.degrees = 100
print(c.degrees, c.fahrenheit, Celsius.degrees.__doc__, Celsius.fahrenheit.__doc__)
del c.degrees
print(c.degrees)
c.write_only = 1
for action in (
    lambda: setattr(c, "degrees", -300),
    lambda: setattr(c, "fahrenheit", 1),
    lambda: delattr(c, "fahrenheit"),
    lambda: c.write_only,
):
    try:
        action()
    except (AttributeError, ValueError) as error:
        print(error)
print(type(Celsius.degrees).__name__, Celsius.degrees.fget.__name__)
print(Celsius.fahrenheit.fset, Celsius.degrees.__name__)
