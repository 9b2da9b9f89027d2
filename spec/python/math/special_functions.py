import math

print([f"{math.gamma(x):.10g}" for x in (1, 5, 0.5, -1.5, 10)])
print([f"{math.lgamma(x):.10g}" for x in (1, 0.5, 100, -0.5)])
print([f"{math.erf(x):.10g}" for x in (0, 0.5, -2)])
print([f"{math.erfc(x):.10g}" for x in (0, 0.5, 3)], math.gamma(171) < math.inf)
for action in (
    lambda: math.gamma(0),
    lambda: math.gamma(-1),
    lambda: math.gamma(172),
    lambda: math.lgamma(0),
    lambda: math.lgamma(-2),
    lambda: math.gamma("a"),
    lambda: math.erf(None),
):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
