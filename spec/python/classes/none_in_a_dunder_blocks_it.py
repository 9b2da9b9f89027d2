class Base:
    def __len__(self):
        return 1

    def __iter__(self):
        return iter("a")

    def __contains__(self, item):
        return True

    def __add__(self, other):
        return "base"

    def __hash__(self):
        return 1

    def __reversed__(self):
        return iter("r")


class Blocked(Base):
    __len__ = __iter__ = __contains__ = __add__ = __hash__ = __reversed__ = None


b = Blocked()
for action in (
    lambda: len(b),
    lambda: iter(b),
    lambda: 1 in b,
    lambda: b + 1,
    lambda: hash(b),
    lambda: reversed(b),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
