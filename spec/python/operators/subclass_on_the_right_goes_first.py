class Base:
    def __add__(self, other):
        return f"{type(self).__name__}.__add__"

    def __radd__(self, other):
        return f"{type(self).__name__}.__radd__"


class Inherits(Base):
    pass


class Overrides(Base):
    def __radd__(self, other):
        return "Overrides.__radd__"


print(Base() + Base(), Base() + Inherits(), Base() + Overrides(), Overrides() + Base())


class MyInt(int):
    def __radd__(self, other):
        return f"MyInt.__radd__({other})"

    def __rsub__(self, other):
        return NotImplemented


print(1 + MyInt(5), MyInt(5) + 1, 10 - MyInt(5), 1.5 + MyInt(2))
