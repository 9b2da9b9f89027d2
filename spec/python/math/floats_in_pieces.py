import math

print(math.frexp(8), math.frexp(0.3), math.frexp(0), math.frexp(-5))
print(math.ldexp(0.5, 4), math.ldexp(1, -1075), math.nextafter(1, 2))
print(math.nextafter(1, 0), math.nextafter(0, 1), math.nextafter(1, 2, steps=3))
print(math.ulp(1), math.ulp(0), math.ulp(1e300), math.fmod(7, 3))
print(math.fmod(-7, 3), math.fmod(7, -3), math.remainder(7, 4))
print(math.remainder(5, 2), math.remainder(-7, 3), math.fma(2, 3, 4))
print(math.modf(-2.75), math.modf(math.inf), math.frexp(math.inf))
for action in (
    lambda: math.ldexp(1, 5000),
    lambda: math.fmod(1, 0),
    lambda: math.fmod(math.inf, 1),
    lambda: math.remainder(1, 0),
    lambda: math.ldexp(1, 1.5),
    lambda: math.ldexp("a", 1),
    lambda: math.nextafter(1, 2, steps=-1),
):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
