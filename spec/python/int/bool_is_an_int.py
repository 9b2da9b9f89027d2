print(True + 1, False * 5, True == 1, True is True, isinstance(True, int))
print(int(True), str(True), repr(False), True.bit_length())
print(True & False, True | False, True ^ True, True & 1)
print(type(True & 1).__name__, type(True & False).__name__, -True)
print(bool("False"), bool(" "), bool(0.0), bool([0]), bool(), [10, 20][True])
print("ab"[False], {True: 1, 1: 2, 1.0: 3})
print(True.real, True.numerator, True.__class__, f"{True}", f"{True:d}")
print(f"{True:5}", "%d %s" % (True, True), sum([True, True]))
try:
    type("B", (bool,), {})
except TypeError as error:
    print(error)
try:
    bool(x=1)
except TypeError as error:
    print(error)
print(bool.__new__(bool, 5), bool.from_bytes(b"\x01"), True.to_bytes())
print(True < 2, sorted([True, False, 2, 0]), max(True, 1), True // 1)
