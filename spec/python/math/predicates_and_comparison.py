import math

inf, nan = math.inf, math.nan
print(inf, nan, math.isnan(nan), math.isnan(1), math.isinf(-inf))
print(math.isinf(1e308), math.isfinite(1), math.isfinite(nan))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1))
print(math.isclose(1, 1.1, rel_tol=0.1), math.isclose(0, 1e-10))
print(math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(inf, inf))
print(math.isclose(nan, nan), math.isclose(inf, -inf), math.copysign(1, -0.0))
print(math.isinf(10**300))
print(math.signbit(-0.0) if hasattr(math, "signbit") else "")
for action in (
    lambda: math.isclose(1, 2, rel_tol=-1),
    lambda: math.isnan("a"),
    lambda: math.isclose(1),
    lambda: math.isfinite(None),
    lambda: math.isnan(10**400),
):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
