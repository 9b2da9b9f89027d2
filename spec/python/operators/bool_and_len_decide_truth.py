class WithBool:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


class WithLen:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


class Both(WithBool, WithLen):
    pass


class Neither:
    pass


print(bool(WithBool(False)), bool(WithLen(0)), bool(WithLen(3)), bool(Both(True)), bool(Neither()))
print(not WithLen(0), WithLen(0) or 1, "yes" if WithBool(True) else "no")
for value in WithBool(1), WithBool(None), WithLen(-1), WithLen("3"), WithLen(1.0), WithLen(None):
    try:
        bool(value)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for value in 0, 0.0, 0j, "", b"", (), [], {}, set(), range(0), None, False, -0.0, float("nan"), "0", [0], ...:
    print(bool(value), end=" ")
print()
