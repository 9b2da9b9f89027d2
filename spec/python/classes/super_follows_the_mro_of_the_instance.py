class Base:
    def go(self):
        return ["Base"]


class Left(Base):
    def go(self):
        return ["Left"] + super().go()


class Right(Base):
    def go(self):
        return ["Right"] + super().go()


class Both(Left, Right):
    def go(self):
        return ["Both"] + super().go()


print(Both().go(), Left().go())
print(Left.go(Both()))


class Init:
    def __init__(self, **rest):
        print("Init", rest)
        super().__init__(**rest)


class Named(Init):
    def __init__(self, name, **rest):
        super().__init__(**rest)
        self.name = name


print(Named("n").name)
try:
    Named("n", extra=1)
except TypeError as error:
    print(error)
