import sys

print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits)
print(sys.int_info.str_digits_check_threshold)
print(len(str(10**4299)), int("9" * 4300) == 10**4300 - 1)
for action in (
    lambda: str(10**4300),
    lambda: int("1" * 4301),
    lambda: repr(-(10**5000)),
    lambda: f"{10**4300}",
    lambda: "%d" % 10**4300,
    lambda: print(10**4300),
):
    try:
        action()
    except ValueError as error:
        print(error)
print(len(hex(10**5000)), len(bin(2**20000)), int("f" * 5000, 16) > 0, len(f"{10**5000:x}"))
sys.set_int_max_str_digits(640)
try:
    str(10**700)
except ValueError as error:
    print(error)
sys.set_int_max_str_digits(0)
print(len(str(10**10000)), int("7" * 10000) % 9)
for bad in 639, -1, "x":
    try:
        sys.set_int_max_str_digits(bad)
    except (ValueError, TypeError) as error:
        print(error)
