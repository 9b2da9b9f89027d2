class Number:
    def __int__(self):
        return sum(x for x in [1, 2])

    def __float__(self):
        return max([0.5, 1.5])

    def __index__(self):
        return len([0] * 4)

    def __bool__(self):
        return bool([])

    def __len__(self):
        return 9

    def __abs__(self):
        return sorted([3, 2])[0]

    def __round__(self, digits=0):
        return ("rounded", digits)

    def __divmod__(self, other):
        return divmod(17, other)

    def __hash__(self):
        return hash("number")

    def __bytes__(self):
        return b"".join([b"a", b"b"])

    def __dir__(self):
        return ["y", "x"]

    def __reversed__(self):
        return iter([2, 1])

    def __instancecheck__(self, instance):
        return True


n = Number()
print(int(n), float(n), bin(n), bool(n), not n, len(n), abs(n), round(n), round(n, 2), divmod(n, 5))
print(
    hash(n) == hash("number"),
    bytes(n),
    dir(n),
    list(reversed(n)),
    "abcdef"[n],
    [0] * n,
    range(n),
    isinstance(5, n),
)
if n:
    print("never")
while n:
    pass
print(n and 1 or 2, 5 if n else 6)
