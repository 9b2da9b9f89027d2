class Default:
    pass


class WithEq:
    def __eq__(self, other):
        return True


class WithBoth:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return hash(self.n)


class RestoresHash(WithEq):
    __hash__ = object.__hash__


d = Default()
print(hash(d) == hash(d), {d: 1}[d])
print(WithEq.__hash__)
for value in WithEq(), [], {}, set(), bytearray(), slice, [1]:
    try:
        hash(value)
        print("hashable")
    except TypeError as error:
        print(error)
print(len({WithBoth(1), WithBoth(1), WithBoth(2)}), WithBoth(1) in {WithBoth(1)})
print(isinstance(hash(RestoresHash()), int))
for bad in "x", 1.5, None:
    Bad = type("Bad", (), {"__hash__": lambda self: bad})
    try:
        hash(Bad())
    except TypeError as error:
        print(error)
print(hash(type("Big", (), {"__hash__": lambda self: -1})()))
print(hash(1) == hash(1.0) == hash(True), hash(2**20) == hash(2.0**20))
print(hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(0), hash(-1), hash(5))
