class Fraction:
    __slots__ = ("top", "bottom")

    def __new__(cls, top, bottom=1):
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        self = super().__new__(cls)
        common = cls.gcd(abs(top), abs(bottom)) * (1 if bottom > 0 else -1)
        self.top, self.bottom = top // common, bottom // common
        return self

    @staticmethod
    def gcd(a, b):
        return a if b == 0 else Fraction.gcd(b, a % b)

    @classmethod
    def of(cls, value):
        return value if isinstance(value, cls) else cls(value) if isinstance(value, int) else NotImplemented

    def __add__(self, other):
        other = self.of(other)
        if other is NotImplemented:
            return other
        return Fraction(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    __radd__ = __add__

    def __neg__(self):
        return Fraction(-self.top, self.bottom)

    def __mul__(self, other):
        other = self.of(other)
        return (
            other if other is NotImplemented else Fraction(self.top * other.top, self.bottom * other.bottom)
        )

    __rmul__ = __mul__

    def __eq__(self, other):
        other = self.of(other)
        return other if other is NotImplemented else (self.top, self.bottom) == (other.top, other.bottom)

    def __lt__(self, other):
        return self.top * self.of(other).bottom < self.of(other).top * self.bottom

    def __hash__(self):
        return hash(self.top) if self.bottom == 1 else hash((self.top, self.bottom))

    def __repr__(self):
        return f"{self.top}/{self.bottom}" if self.bottom != 1 else str(self.top)


half, third = Fraction(1, 2), Fraction(2, 6)
print(half + third, half * third, -half, 1 + half, half * 4, third + -third, Fraction(5, -10))
print(
    half == Fraction(2, 4),
    half != third,
    half < third,
    sorted([half, third, Fraction(1, 7)]),
    half == "x",
    {Fraction(4, 2): 1}[2],
)
print(sum((Fraction(1, n) for n in range(1, 30)), Fraction(0)))
for action in (lambda: Fraction(1, 0), lambda: half + 1.5, lambda: "x" * half):
    try:
        action()
    except (ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, error)
