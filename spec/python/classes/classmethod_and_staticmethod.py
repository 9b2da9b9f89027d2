class Thing:
    count = 0

    @classmethod
    def make(cls, n):
        cls.count += n
        return cls.__name__, cls.count

    @staticmethod
    def add(a, b):
        return a + b

    @classmethod
    def inner(cls):
        return cls.make(1)


class Child(Thing):
    pass


print(Thing.make(1), Thing().make(1), Child.make(10), Thing.count, Child.inner())
print(Thing.add(1, 2), Thing().add(3, 4))
print(type(Thing.__dict__["make"]).__name__, type(Thing.__dict__["add"]).__name__)
print(Thing.make.__self__ is Thing, Thing.__dict__["make"].__func__.__name__, Thing.add.__name__)
print(Thing.__dict__["add"](5, 6), Thing.__dict__["add"].__wrapped__ is Thing.add)
try:
    Thing.__dict__["make"]()
except TypeError as error:
    print(error)
