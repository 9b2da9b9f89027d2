"""A telephone bill: calls priced, rounded and taxed in fixed-point decimals, and printed with two places."""

from harness import measure


class Fixed:
    """A number of fixed places: `units` of ten to the minus `places`."""

    __slots__ = ("units", "places")

    def __init__(self, units, places):
        self.units = units
        self.places = places

    @classmethod
    def parse(cls, text):
        whole, _, fraction = text.partition(".")
        return cls(int(whole + fraction), len(fraction))

    def __add__(self, other):
        if self.places == other.places:
            return Fixed(self.units + other.units, self.places)
        places = max(self.places, other.places)
        return Fixed(self.scaled(places) + other.scaled(places), places)

    def __mul__(self, other):
        return Fixed(self.units * other.units, self.places + other.places)

    def scaled(self, places):
        return self.units * 10 ** (places - self.places)

    def rounded(self, places):
        """Halves to even."""
        unit = 10 ** (self.places - places)
        quotient, rest = divmod(self.units, unit)
        twice = 2 * rest
        if twice > unit or (twice == unit and quotient % 2):
            quotient += 1
        return Fixed(quotient, places)

    def cut(self, places):
        return Fixed(self.units // 10 ** (self.places - places), places)

    def __str__(self):
        digits = str(self.units).rjust(self.places + 1, "0")
        return f"{digits[:-self.places]}.{digits[-self.places:]}"


RATES = (Fixed.parse("0.0013"), Fixed.parse("0.00894"))
BASE_TAX = Fixed.parse("0.0675")
DISTANCE_TAX = Fixed.parse("0.0341")
ZERO = Fixed(0, 2)


def make_calls(count):
    """How many seconds each call took; the odd ones are to far away."""
    state = 42
    calls = []
    for _ in range(count):
        state = state * 16807 % 2147483647
        calls.append(state % 3600 * (state % 7 + 1) // 3)
    return calls


def bill(calls):
    total = base_total = distance_total = ZERO
    lines = []
    for seconds in calls:
        is_distant = seconds & 1
        price = (Fixed(seconds, 0) * RATES[is_distant]).rounded(2)
        base = (price * BASE_TAX).cut(2)
        base_total = base_total + base
        amount = price + base
        if is_distant:
            distance = (price * DISTANCE_TAX).cut(2)
            distance_total = distance_total + distance
            amount = amount + distance
        total = total + amount
        lines.append(f"{'D' if is_distant else 'L'} {seconds:>5} {str(amount):>8}")
    return total, base_total, distance_total, lines


def main():
    total, base, distance, lines = bill(make_calls(30_000))
    checksum = 0
    for line in lines[::11]:
        for char in line:
            checksum = (checksum * 31 + ord(char)) % 1_000_003
    return f"{total} {base} {distance} {checksum}"


if __name__ == "__main__":
    measure(main)
