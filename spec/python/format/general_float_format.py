for x in 0.0, 1.0, 10.0, 123456.0, 1234567.0, 0.0001, 0.00001, 1e15, 1e16, 1e17, 123.0, 0.1, 1e22:
    print(repr(x), format(x, "g"), format(x, ".3g"), format(x, ".10g"))
    print(format(x, "#.4g"), format(x, ".0g"), format(x, ""), format(x, ".17"))
    print(format(x, "G"))
