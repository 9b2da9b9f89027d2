from functools import cached_property, singledispatch, total_ordering


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a != b, max(a, b).n)


class Data:
    @cached_property
    def value(self):
        print("computed")
        return 42


d = Data()
print(d.value, d.value, d.__dict__)
del d.value
print(d.value)


@singledispatch
def kind(x):
    return "other"


@kind.register
def _(x: int):
    return "int"


@kind.register(list)
def _(x):
    return "list"


print(kind(1), kind(True), kind([]), kind("s"), kind.dispatch(bool)(1))
