class A:
    def value(self):
        return 1


class B:
    def value(self):
        return 2


a = A()
total = 0
for i in range(3000):
    if i == 1500:
        a.__class__ = B
    if i == 2500:
        A.value = lambda self: 50
        a.__class__ = A
    total += a.value()
print(total)


class Base:
    x = 1


class Child(Base):
    pass


c = Child()
total = 0
for i in range(3000):
    if i == 1000:
        Base.x = 10
    if i == 2000:
        Child.x = 100
    if i == 2900:
        c.x = 1000
    total += c.x
print(total)
