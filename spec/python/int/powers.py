print(2**0, 0**0, 2**10, (-2) ** 3, (-2) ** 2, 2**-2, (-2) ** -1, 10**20)
print(3**100, (-3) ** 101, 1**10**6)
print(pow(2, 10), pow(2, -1), pow(3, 200, 13), pow(-3, 5, 7), pow(3, 5, -7))
print(pow(2, 10**20, 10**9 + 7), pow(5, 0, 1))
print(pow(3, -1, 7), pow(3, -2, 7), pow(-3, -1, 7), pow(10**30, 5, 10**20 + 1))
print((-8) ** (1 / 3), 2**0.5, 4**0.5, (-1) ** 0.5)
for source in (
    "pow(2, -1, 4)",
    "pow(2, 3, 0)",
    "pow(2, 0.5, 3)",
    "pow(2, 3, 1.0)",
    "pow(2, 1, 'x')",
    "pow('a', 2)",
    "0 ** -2",
):
    try:
        print(eval(source))
    except (ValueError, TypeError, ZeroDivisionError) as error:
        print(source, "|", type(error).__name__, error)
