class Polynomial:
    def __init__(self, *coefficients):
        while len(coefficients) > 1 and coefficients[-1] == 0:
            coefficients = coefficients[:-1]
        self.coefficients = coefficients

    def __call__(self, x):
        result = 0
        for coefficient in reversed(self.coefficients):
            result = result * x + coefficient
        return result

    def __add__(self, other):
        a, b = self.coefficients, other.coefficients
        size = max(len(a), len(b))
        return Polynomial(*(sum(c[i] for c in (a, b) if i < len(c)) for i in range(size)))

    def __mul__(self, other):
        product = [0] * (len(self.coefficients) + len(other.coefficients) - 1)
        for i, a in enumerate(self.coefficients):
            for j, b in enumerate(other.coefficients):
                product[i + j] += a * b
        return Polynomial(*product)

    def __pow__(self, power):
        result = Polynomial(1)
        for _ in range(power):
            result = result * self
        return result

    def derivative(self):
        return (
            Polynomial(*(i * c for i, c in enumerate(self.coefficients) if i))
            if len(self.coefficients) > 1
            else Polynomial(0)
        )

    def __str__(self):
        terms = [
            f"{c:+}x^{i}" if i > 1 else f"{c:+}x" if i else f"{c:+}"
            for i, c in enumerate(self.coefficients)
            if c
        ]
        return " ".join(reversed(terms)) or "0"

    def root(self, x):
        slope = self.derivative()
        for _ in range(60):
            step = self(x) / slope(x)
            x -= step
            if abs(step) < 1e-12:
                break
        return x


p = Polynomial(-1, 1)
q = Polynomial(1, 1)
print(p, "|", q, "|", p * q, "|", p + q, "|", p + Polynomial(1, -1), "|", q**5, "|", (q**5).derivative())
print((p * q)(10), Polynomial(3)(99), (q**30)(1), (q**100)(1) == 2**100)
print(f"{(Polynomial(-2, 0, 1)).root(1):.10f}", f"{Polynomial(-1, -1, 0, 1).root(1.5):.10f}")
