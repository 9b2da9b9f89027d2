print(int(), int(3.9), int(-3.9), int(True), int(1e20), int(b"12"))
print(int(bytearray(b"-3")), int(2**70), int(1e308) % 1000)
for value in (
    float("inf"),
    float("-inf"),
    float("nan"),
    None,
    [],
    "x",
    1j,
    {},
    object,
    memoryview(b"5") and ...,
):
    try:
        print(int(value))
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
try:
    int(x="5")
except TypeError as error:
    print(error)
try:
    int(base=5)
except TypeError as error:
    print(error)
print(int("11", base=2))
