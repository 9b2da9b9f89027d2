calls = [
    lambda: int(1, 4, c=6),
    lambda: round(1, 4, c=6),
    lambda: sum([1], 2, x=3),
    lambda: "a".encode("utf8", "strict", z=1),
    lambda: "a".expandtabs(8, x=1),
    lambda: [].sort(1),
    lambda: [].sort(a=1),
    lambda: [].sort(key=None, reverse=False, x=1),
    lambda: pow(1, 2, 3, mod=4),
    lambda: pow(1, 2, x=1),
    lambda: pow(1, 2, exp=1),
    lambda: print(1, foo=2),
    lambda: bytes("a", "b", "c", d=1),
    lambda: complex(1, 2, x=1),
    lambda: (1).to_bytes(1, "big", x=1),
    lambda: (1).to_bytes(1, "big", signed=True, x=1),
    lambda: round(x=1),
    lambda: int(x=1),
    lambda: min(1, 2, foo=3),
    lambda: len(1, x=2),
]
for call in calls:
    try:
        print(call())
    except TypeError as error:
        print(error)


class Long:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


for length in (2**30, 2**70, -1, True):
    for test in (bool, lambda x: not x, lambda x: "yes" if x else "no"):
        try:
            print(test(Long(length)))
        except (OverflowError, ValueError) as error:
            print(type(error).__name__, error)
