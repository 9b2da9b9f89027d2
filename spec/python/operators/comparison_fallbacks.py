class Plain:
    pass


class OnlyEq:
    def __eq__(self, other):
        return "eq result"


class OnlyLt:
    def __lt__(self, other):
        return f"lt {type(other).__name__}"


class Declines:
    def __eq__(self, other):
        print("asked", type(other).__name__)
        return NotImplemented

    __lt__ = __eq__


a, b = Plain(), Plain()
print(a == a, a == b, a != b, a != a)
print(OnlyEq() == 1, OnlyEq() != 1, 1 == OnlyEq(), 1 != OnlyEq())
print(OnlyLt() < 5, 5 > OnlyLt())
print(Declines() == Declines(), Declines() == 5, Declines() != 5)
for action in (
    lambda: a < b,
    lambda: OnlyLt() > 5,
    lambda: Declines() < 3,
    lambda: OnlyLt() <= 1,
    lambda: a >= 1,
):
    try:
        print(action())
    except TypeError as error:
        print(error)
