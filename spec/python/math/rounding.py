import math

for x in 2.5, -2.5, 2.0, 0.1, -0.1, 1e20, 7, -7, True:
    print(x, math.floor(x), math.ceil(x), math.trunc(x), math.fabs(x), math.modf(x), math.copysign(3, x))
for function in math.floor, math.ceil, math.trunc:
    for bad in float("inf"), float("nan"), "a", None, 1j:
        try:
            function(bad)
        except (OverflowError, ValueError, TypeError) as error:
            print(function.__name__, type(error).__name__, error)
