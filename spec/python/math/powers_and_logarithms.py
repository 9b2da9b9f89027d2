import math

print(math.sqrt(2), math.sqrt(0), math.sqrt(10**40), round(math.cbrt(27), 12))
print(round(math.cbrt(-8), 12), math.exp(1), math.exp2(10), math.expm1(1e-10))
print(math.pow(2, 0.5), math.pow(-2, 3), math.log(10), math.log(8, 2))
print(math.log2(1024), math.log10(1000), math.log1p(1e-10), math.log(10**400))
print(math.log2(2**2000), math.log10(10**500), math.e, math.exp(-1000))
print(math.pow(0, 0), math.hypot(3, 4), math.hypot(1, 2, 2), math.hypot())
for action in (
    lambda: math.sqrt(-1),
    lambda: math.log(0),
    lambda: math.log(-1),
    lambda: math.log(0.0),
    lambda: math.log2(-5),
    lambda: math.log10(0),
    lambda: math.log1p(-1),
    lambda: math.exp(1000),
    lambda: math.pow(0, -1),
    lambda: math.pow(-1, 0.5),
    lambda: math.pow(10, 400),
    lambda: math.sqrt("a"),
    lambda: math.log(),
    lambda: math.log(5, 0),
    lambda: math.log(5, 1),
    lambda: math.sqrt(),
    lambda: math.exp2(2000),
    lambda: math.sqrt(10**700),
    lambda: math.log("x"),
    lambda: math.pow(2),
):
    try:
        print(action())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
