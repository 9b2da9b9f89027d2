print(int(1e15), int(1e22), int(1e23), int(2.0**100), int(-2.0**70))
print(int(9007199254740993.0), int(1.9999999999999998), int(-0.9))
print(float(2**53 + 1), float(10**22), float(10**23), float(2**1023))
print(float(-(2**64)), float(2**64 + 2**11), float(2**64 + 2**11 + 1))
try:
    float(2**1024)
except OverflowError as error:
    print(error)
print(2.0**53 + 1, 2**53 + 1.0, 1e16 + 1 == 1e16, 0.1 * 3, 0.1 * 3 == 0.3, 1.1 + 2.2, 3 * 1.1)
