class Meters(int):
    def __new__(cls, value, unit="m"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __add__(self, other):
        return Meters(int(self) + other, self.unit)

    def __repr__(self):
        return f"{int(self)}{self.unit}"


a = Meters(5, "km")
print(a, a + 1, a * 2, type(a * 2).__name__, a == 5, hash(a) == hash(5))
print({5: "five"}[a], [10, 20, 30, 40, 50, 60][a])
print(str(a), f"{a}", f"{a:03d}", "%d" % a, int(a), type(int(a)).__name__)
print(isinstance(a, int), a.unit, -a, ~a, bool(Meters(0)))
print(sum([a, a]), max(a, 3), range(a), sorted([Meters(2), 1]), a.bit_length())
print(a.real, type(+a).__name__, float(a))
class Flag(int):
    pass
print(Flag(7), repr(Flag(7)), Flag("12"), Flag(), Flag(3) | 4)
print(divmod(Flag(7), 2), 2 ** Flag(3), abs(Flag(-1)))
