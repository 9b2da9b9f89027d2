import math

print(math.gcd(12, 18), math.gcd(0, 5), math.gcd(), math.gcd(-4, 6))
print(math.gcd(12, 18, 27), math.gcd(2**100, 6**50) == 2**50, math.lcm(4, 6))
print(math.lcm(), math.lcm(0, 5), math.lcm(3, -4), math.lcm(2, 3, 4))
print(math.factorial(0), math.factorial(5), math.factorial(30), math.comb(5, 2))
print(math.comb(5, 7), math.comb(100, 50), math.perm(5), math.perm(5, 2))
print(math.perm(5, 9), math.isqrt(99), math.isqrt(100), math.isqrt(10**50))
print(math.isqrt(0))
for action in (
    lambda: math.gcd(1.5, 2),
    lambda: math.factorial(-1),
    lambda: math.factorial(2.0),
    lambda: math.factorial("a"),
    lambda: math.comb(-1, 2),
    lambda: math.comb(5, -1),
    lambda: math.perm(-5),
    lambda: math.isqrt(-1),
    lambda: math.isqrt(4.0),
    lambda: math.lcm("a"),
    lambda: math.comb(5),
    lambda: math.comb(2.0, 1),
    lambda: math.factorial(10**20),
):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__)
        print(str(error).replace("2147483647", "LIMIT").replace("9223372036854775807", "LIMIT"))
