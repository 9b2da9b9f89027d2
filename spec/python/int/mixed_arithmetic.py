print(1 + 1.0, 2 * 0.5, 7 // 2.0, 7 % 2.5, -7 // 2.0, -7 % 2.5, 2**2.0, 1 - True, 5 + (1 + 2j), 5 * 1j)
print(10**25 + 0.5, 10**16 + 1.0, divmod(7, 2.0), divmod(-7.5, 2), True + True, True * 5, -True, True / 2)
for source in "10**400 + 1.0", "10**400 * 0.5", "float(10**400)", "1.0 < 'a'":
    try:
        print(eval(source))
    except (OverflowError, TypeError) as error:
        print(error)
