class Field:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = {**getattr(owner, "fields", {}), name: self}

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        instance.__dict__[self.name] = value


class Query:
    def __init__(self, model, tests=()):
        self.model, self.tests = model, tests

    def where(self, **wanted):
        test = lambda row: all(getattr(row, name) == value for name, value in wanted.items())
        return Query(self.model, (*self.tests, test))

    def __iter__(self):
        return (row for row in self.model.rows if all(test(row) for test in self.tests))

    def __len__(self):
        return sum(1 for _ in self)


class Model:
    def __init_subclass__(cls):
        cls.rows = []

    def __init__(self, **values):
        for name, value in values.items():
            if name not in self.fields:
                raise AttributeError(f"{type(self).__name__} has no field {name!r}")
            setattr(self, name, value)
        self.rows.append(self)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"

    @classmethod
    def all(cls):
        return Query(cls)


class Animal(Model):
    name = Field(str)
    legs = Field(int, 4)


class Bird(Animal):
    legs = Field(int, 2)
    wings = Field(int, 2)


Animal(name="cat")
Animal(name="spider", legs=8)
Bird(name="kiwi", wings=0)
print(list(Animal.all()), list(Bird.all()))
print(
    len(Animal.all().where(legs=8)),
    list(Animal.all().where(legs=4).where(name="cat")),
    bool(Bird.all().where(legs=9)),
)
for action in (
    lambda: Animal(name=5),
    lambda: Animal(color="red"),
    lambda: setattr(Bird.rows[0], "wings", "many"),
):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(error)
print(Animal.name.kind, list(Bird.fields))
