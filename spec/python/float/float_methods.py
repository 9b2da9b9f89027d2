for x in 0.0, -0.0, 1.5, -2.0, 1e300, 0.1, 3.0:
    print(x, x.is_integer(), x.as_integer_ratio(), x.conjugate(), x.real)
    print(x.imag, x.__trunc__(), x.__floor__(), x.__ceil__(), int(x), bool(x))
    print(abs(x), -x, +x)
print(float.from_number(5), float.from_number(2.5), (1.5).__add__(1))
print((1.5).__radd__(1), (1.5).__eq__(1.5), (1.5).__lt__("x"))
print((2.5).__round__(), (2.5).__format__(".1f"))
try:
    float.from_number("1")
except TypeError as error:
    print(error)
print(float.__getformat__("double"), hash(1.5) == hash(1.5))
print(hash(2.0) == hash(2), hash(0.0) == hash(-0.0), 0.0 == -0.0, str(-0.0))
