class MyGroup(ExceptionGroup):
    def __new__(cls, message, errors, code=0):
        self = super().__new__(cls, message, errors)
        self.code = code
        return self

    def derive(self, errors):
        return MyGroup(self.message, errors, self.code + 1)


group = MyGroup("mine", [ValueError(1), KeyError(2)], 10)
match, rest = group.split(ValueError)
print(type(match).__name__, match.code, rest.code, repr(rest))


class Plain(ExceptionGroup):
    pass


match, rest = Plain("plain", [ValueError(1), KeyError(2)]).split(ValueError)
print(type(match).__name__)
print(repr(ExceptionGroup("d", [ValueError(1)]).derive([KeyError(2)])))


class Bad(ExceptionGroup):
    def derive(self, errors):
        return 5


try:
    Bad("b", [ValueError(), KeyError()]).split(ValueError)
except TypeError as error:
    print(error)
