class A:
    def who(self):
        return "A"


class B:
    def who(self):
        return "B"


class Base:
    pass


class C(A, Base):
    pass


c = C()
print(c.who())
C.__bases__ = (B, Base)
print(c.who(), [k.__name__ for k in C.__mro__])
A.who = lambda self: "changed"
C.__bases__ = (A,)
print(c.who())
del A.who
print(hasattr(c, "who"))
C.__name__ = "Renamed"
C.__qualname__ = "Other"
print(C.__name__, C)
C.__len__ = lambda self: 9
print(len(c))
del C.__len__
try:
    len(c)
except TypeError as error:
    print(error)
for bad in (), (5,), 5, (C,):
    try:
        C.__bases__ = bad
    except TypeError as error:
        print(error)
