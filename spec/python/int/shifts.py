print(1 << 0, 1 << 10, 1 << 31, 1 << 32, 1 << 53, 1 << 64, 1 << 100, -1 << 5, 0 << 1000, 5 << 3)
print(1024 >> 3, 7 >> 10, -1 >> 100, -8 >> 1, -7 >> 1, 2**100 >> 98)
print(-(2**100) >> 98, 0 >> 5, 12345 >> 0, -5 >> 70, 5 >> 2**40)
for source in "1 << -1", "1 >> -1", "1 << 1.0", "1 >> 'a'", "0 >> -1":
    try:
        print(eval(source))
    except (ValueError, TypeError) as error:
        print(source, "|", error)
