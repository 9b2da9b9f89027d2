print(abs(-5), abs(5), abs(-2.5), abs(3 + 4j), abs(True), abs(-0.0))
print(divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(True, 2), pow(2, 3))
print(pow(2.0, -1), pow(2, 10, 1000), round(2.567, 2), round(7), round(-2.5))
for action in (
    lambda: abs("a"),
    lambda: abs(None),
    lambda: divmod("a", 1),
    lambda: divmod(1),
    lambda: pow(2),
    lambda: pow("a", 2),
    lambda: pow(2, 3, None),
    lambda: round("a"),
    lambda: round(1.5, "a"),
    lambda: round(None),
    lambda: divmod(1j, 2),
    lambda: pow(2, 2, 2.0),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
print(pow(base=2, exp=5), pow(2, 5, mod=7), round(number=2.5), round(2.345, ndigits=1))
