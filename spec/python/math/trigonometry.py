import math

print(math.pi, math.tau, math.sin(0), math.cos(0), math.tan(0), math.asin(1))
print(math.acos(1), math.atan(1), math.atan2(1, -1), math.atan2(0, -1))
print(math.atan2(-0.0, -1), math.atan2(0, 0), math.sinh(0), math.cosh(0))
print(math.tanh(0), math.asinh(0), math.acosh(1), math.atanh(0))
print(math.degrees(math.pi), math.radians(180))
for function in (
    math.sin,
    math.cos,
    math.tan,
    math.sinh,
    math.cosh,
    math.tanh,
    math.asinh,
    math.atan,
    math.exp,
    math.erf,
    math.erfc,
):
    print(function.__name__, [f"{function(x):.12g}" for x in (0.5, -1.25, 3.0)])
for action in (
    lambda: math.asin(2),
    lambda: math.acos(-1.5),
    lambda: math.acosh(0.5),
    lambda: math.atanh(1),
    lambda: math.sin(float("inf")),
    lambda: math.cosh(1000),
    lambda: math.cos("x"),
    lambda: math.atan2(1),
):
    try:
        print(action())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
