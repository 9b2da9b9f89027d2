print(2.0**3, 2.0**0.5, (-8.0) ** 3, (-8.0) ** (1 / 3), 0.0**0, 0.0**5)
print((-0.0) ** 3, 1e200**1, 4.0**-0.5, 10.0**-3, pow(2.0, 3), 1.0**1e300)
for source in "10.0 ** 400", "0.0 ** -1", "(-0.0) ** -3", "1e200 ** 2", "pow(2.0, 3, 5)":
    try:
        print(eval(source))
    except OverflowError as error:
        print(source, "| OverflowError")  # its text comes from the C library
    except (ZeroDivisionError, TypeError) as error:
        print(source, "|", type(error).__name__, error)
