class Base:
    @property
    def value(self):
        return "base"


class Child(Base):
    @Base.value.getter
    def value(self):
        return "child " + super().value


class WithSetter(Base):
    @Base.value.setter
    def value(self, new):
        print("set", new)


class Shadow(Base):
    value = "plain"


print(Child().value, Shadow().value)
w = WithSetter()
w.value = 5
print(w.value)
try:
    Child().value = 1
except AttributeError as error:
    print(error)
s = Shadow()
s.value = "own"
print(s.value)


class Raises:
    @property
    def broken(self):
        return self.missing

    def __getattr__(self, name):
        return f"fallback {name}"


print(Raises().broken)
