import math

print(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]))
print(math.fsum([1, 2.5, True]), math.prod([1, 2, 3, 4]), math.prod([]))
print(math.prod([2.5, 2]), math.prod([2], start=5), math.prod(range(1, 25)))
print(math.sumprod([1, 2], [3, 4]), math.sumprod([], []))
print(math.sumprod([1.5, 2], [2, 0.25]), math.dist([0, 0], [3, 4]))
print(math.dist((1,), (4,)))
for action in (
    lambda: math.fsum([1, "a"]),
    lambda: math.fsum([1e308, 1e308]),
    lambda: math.fsum([math.inf, -math.inf]),
    lambda: math.prod(["a", "b"]),
    lambda: math.sumprod([1], [1, 2]),
    lambda: math.dist([1], [1, 2]),
    lambda: math.prod(5),
    lambda: math.fsum(5),
):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
