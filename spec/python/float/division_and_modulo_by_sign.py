for a, b in (
    (7.5, 2.0),
    (-7.5, 2.0),
    (7.5, -2.0),
    (-7.5, -2.0),
    (0.0, 3.0),
    (-0.0, 3.0),
    (1.0, 0.1),
    (5.0, 1e-10),
    (-1e-20, 3.0),
    (6.0, 3.0),
    (-6.0, 3.0),
):
    print(a, b, a // b, a % b, divmod(a, b), a / b)
for source in "1.0 / 0", "1.0 // 0.0", "1.0 % 0", "divmod(1.0, 0)", "0.0 ** -1", "1 / 0.0", "0.0 / 0.0":
    try:
        print(eval(source))
    except ZeroDivisionError as error:
        print(source, "|", error)
