inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, -nan, inf + 1, inf - inf, inf * 0, inf / inf, -inf * -1)
print(1 / inf, -1 / inf, inf // 1, inf % 5, 5 % inf, -5 % inf, 5 // -inf)
print(inf == inf, nan == nan, nan != nan, nan < 1, inf > 10**1000, max(nan, 1))
print(max(1, nan), min(nan, 1), min(1, nan))
print(inf**0, nan**0, 1**nan, 1**inf, 0**inf, inf**-1, (-inf) ** 3, (-inf) ** 2)
print(2**inf, 0.5**inf, (-2) ** -inf, inf**nan)
print(float("Infinity"), float("-INF"), float("+nan"), float("  NaN "))
print(1e308 * 10, -1e308 * 10, 1e-320 / 1e10)
for function in int, round, lambda x: x.as_integer_ratio():
    for value in inf, nan:
        try:
            function(value)
        except (OverflowError, ValueError) as error:
            print(type(error).__name__, error)
print(bool(nan), nan.is_integer(), inf.is_integer(), nan in [nan])
print(sorted([3, 1, 2.5]), hash(inf), hash(-inf))
