class A:
    value = "A value"

    def method(self):
        return "A"

    @classmethod
    def on_class(cls):
        return "A class " + cls.__name__

    @staticmethod
    def static():
        return "A static"

    @property
    def prop(self):
        return "A property"


class B(A):
    def method(self):
        return "B>" + super().method()

    @classmethod
    def on_class(cls):
        return "B>" + super().on_class()

    @staticmethod
    def static():
        return "B>" + super(B, B).static()

    @property
    def prop(self):
        return "B>" + super().prop

    def others(self):
        return super(B, self).method(), super().value, super(B, type(self)).on_class()


b = B()
print(b.method(), b.on_class(), b.static(), b.prop, b.others())
unbound = super(B)
print(unbound.__get__(b, B).method())
print(repr(super(B, b)).split(" object>")[0], super(B, b).__thisclass__, super(B, b).__self_class__)
print(super(B, b).__self__ is b)


class Sub(B):
    attribute = super(B, B).static()


print(Sub.attribute)
