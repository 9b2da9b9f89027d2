for a, b in (7, 3), (-7, 3), (7, -3), (-7, -3), (6, 3), (0, 5), (1, -1):
    print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b), a / b)
