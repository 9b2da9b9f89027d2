class Thing:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"


t = Thing()
print(-t, +t, ~t, abs(t), not t)
print(-True, +True, -(-5), +-5, not not [], -0.0, - -3)
print(~0, ~-1, ~5, -2**2, (-2)**2, 2**-1, not 1 == 2)
