class Number:
    def __int__(self):
        return 3

    def __float__(self):
        return 2.5

    def __complex__(self):
        return 1 + 2j

    def __round__(self, digits=None):
        return f"round {digits}"

    def __trunc__(self):
        return 9

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __bytes__(self):
        return b"bytes"

    def __divmod__(self, other):
        return f"divmod {other}"

    def __rdivmod__(self, other):
        return f"rdivmod {other}"

    def __pow__(self, power, modulus=None):
        return f"pow {power} {modulus}"


import math

n = Number()
print(int(n), float(n), complex(n), round(n), round(n, 2), math.trunc(n))
print(math.floor(n), math.ceil(n), bytes(n))
print(divmod(n, 1), divmod(1, n), n**2, pow(n, 2), pow(n, 2, 5))
for kind, name in (
    (int, "__int__"),
    (float, "__float__"),
    (complex, "__complex__"),
    (bytes, "__bytes__"),
    (str, "__str__"),
):
    Bad = type("Bad", (), {name: lambda self: []})
    try:
        kind(Bad())
    except TypeError as error:
        print(error)
