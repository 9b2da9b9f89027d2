"""Decimal numbers in Python: coefficients and exponents, rounding to a precision, square roots, series, interest."""

from functools import total_ordering

from harness import measure


class Context:
    def __init__(self, precision):
        self.precision = precision


CONTEXT = Context(28)


@total_ordering
class Decimal:
    """`coefficient * 10**exponent`; never changed."""

    __slots__ = ("coefficient", "exponent")

    def __init__(self, coefficient, exponent=0):
        self.coefficient = coefficient
        self.exponent = exponent

    @classmethod
    def parse(cls, text):
        mantissa, _, power = text.lower().partition("e")
        whole, _, fraction = mantissa.partition(".")
        return cls(int(whole + fraction), int(power or 0) - len(fraction))

    def __str__(self):
        sign = "-" if self.coefficient < 0 else ""
        digits = str(abs(self.coefficient))
        if self.exponent > 0:
            return f"{sign}{digits}e+{self.exponent}"
        if self.exponent == 0:
            return sign + digits
        places = -self.exponent
        digits = digits.rjust(places + 1, "0")
        return f"{sign}{digits[:-places]}.{digits[-places:]}"

    def __repr__(self):
        return f"Decimal({str(self)!r})"

    def magnitude(self):
        """How many digits are before the point."""
        return len(str(abs(self.coefficient))) + self.exponent

    def rounded(self):
        """To the precision of the context, halves to even."""
        digits = len(str(abs(self.coefficient)))
        surplus = digits - CONTEXT.precision
        if surplus <= 0:
            return self
        coefficient = divide_half_even(self.coefficient, 10**surplus)
        if len(str(abs(coefficient))) > CONTEXT.precision:
            return Decimal(coefficient // 10, self.exponent + surplus + 1)
        return Decimal(coefficient, self.exponent + surplus)

    def quantized(self, places):
        shift = -places - self.exponent
        if shift <= 0:
            return Decimal(self.coefficient * 10**-shift, -places)
        return Decimal(divide_half_even(self.coefficient, 10**shift), -places)

    def aligned(self, other):
        """Both coefficients with the same exponent."""
        if self.exponent == other.exponent:
            return self.coefficient, other.coefficient, self.exponent
        if self.exponent > other.exponent:
            return self.coefficient * 10 ** (self.exponent - other.exponent), other.coefficient, other.exponent
        return self.coefficient, other.coefficient * 10 ** (other.exponent - self.exponent), self.exponent

    def __add__(self, other):
        a, b, exponent = self.aligned(other)
        return Decimal(a + b, exponent).rounded()

    def __sub__(self, other):
        a, b, exponent = self.aligned(other)
        return Decimal(a - b, exponent).rounded()

    def __mul__(self, other):
        return Decimal(self.coefficient * other.coefficient, self.exponent + other.exponent).rounded()

    def __truediv__(self, other):
        if other.coefficient == 0:
            raise ZeroDivisionError(f"{self} / 0")
        shift = CONTEXT.precision + 1 - len(str(abs(self.coefficient))) + len(str(abs(other.coefficient)))
        shift = max(shift, 0)
        quotient, rest = divmod(abs(self.coefficient) * 10**shift, abs(other.coefficient))
        exponent = self.exponent - other.exponent - shift
        if rest and quotient % 5 == 0:
            # A digit that isn't there to be rounded at a half.
            quotient += 1
        while shift > 0 and not rest and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
            shift -= 1
        negative = (self.coefficient < 0) != (other.coefficient < 0)
        return Decimal(-quotient if negative else quotient, exponent).rounded()

    def __neg__(self):
        return Decimal(-self.coefficient, self.exponent)

    def __abs__(self):
        return Decimal(abs(self.coefficient), self.exponent)

    def __pow__(self, count):
        result, base = Decimal(1), self
        while count:
            if count & 1:
                result *= base
            base *= base
            count >>= 1
        return result

    def __eq__(self, other):
        a, b, _ = self.aligned(other)
        return a == b

    def __lt__(self, other):
        a, b, _ = self.aligned(other)
        return a < b

    def __bool__(self):
        return self.coefficient != 0

    def sqrt(self):
        """By Newton's method."""
        if not self:
            return self
        guess = Decimal(1, self.magnitude() // 2)
        half = Decimal(5, -1)
        while True:
            better = (guess + self / guess) * half
            if abs(better - guess) <= Decimal(1, better.magnitude() - CONTEXT.precision + 1):
                return better
            guess = better


def divide_half_even(a, b):
    quotient, rest = divmod(a, b)
    twice = 2 * rest
    if twice > b or (twice == b and quotient & 1):
        quotient += 1
    return quotient


def exp(x):
    """The series, until a term doesn't count any more."""
    total = term = Decimal(1)
    n = 0
    while True:
        n += 1
        term = term * x / Decimal(n)
        longer = total + term
        if longer == total:
            return total
        total = longer


def pi():
    """By arithmetic and geometric means."""
    a, b, t, power = Decimal(1), Decimal(1) / Decimal(2).sqrt(), Decimal(25, -2), Decimal(1)
    limit = Decimal(1, 5 - CONTEXT.precision)
    while abs(a - b) > limit:
        mean = (a + b) / Decimal(2)
        b = (a * b).sqrt()
        t -= power * (a - mean) ** 2
        a = mean
        power = power + power
    return (a + b) ** 2 / (t + t + t + t)


def balance(amount, rate, years):
    """Interest each month, rounded to cents."""
    monthly = Decimal.parse(rate) / Decimal(1200)
    total = Decimal.parse(amount)
    for _ in range(12 * years):
        total = total + (total * monthly).quantized(2)
    return total


def main():
    results = []
    for precision in (16, 28, 60, 120, 200):
        CONTEXT.precision = precision
        results += [pi(), exp(Decimal.parse("1")), exp(Decimal.parse("-2.5")), Decimal(2).sqrt()]
    CONTEXT.precision = 28
    results += [exp(Decimal(n, -1)) for n in range(-150, 150)]
    results += [balance("1000.00", f"{n}.{n}5", 20) for n in range(1, 10)]
    results.sort()
    checksum = 0
    for result in results:
        for char in str(result):
            checksum = (checksum * 31 + ord(char)) % 1_000_003
    return f"{results[0].quantized(20)} {results[-1]} {checksum}"


if __name__ == "__main__":
    measure(main)
