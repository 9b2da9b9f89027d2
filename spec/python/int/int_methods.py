for n in 0, 1, -1, 5, -37, 255, 256, 2**64, -(2**64) + 1:
    print(n, n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.is_integer(), n.as_integer_ratio())
print((5).__index__(), (5).__int__(), (5).__float__(), (5).__bool__(), (0).__bool__(), (-5).__abs__(), (5).__neg__(), (5).__invert__())
print((7).__divmod__(2), (7).__floordiv__(2), (7).__rfloordiv__(2), (2).__rpow__(3), (1).__lshift__(3), (6).__and__(3), (7).__truediv__(2))
print((5).__add__(1.5), (5).__eq__(5.0), (5).__lt__(6), (5).__hash__(), (5).__repr__(), (5).__format__("03"), (5).__round__(), (5).__trunc__())
print(int.__doc__.splitlines()[0])
