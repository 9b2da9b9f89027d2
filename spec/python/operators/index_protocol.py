class Two:
    def __index__(self):
        return 2


two = Two()
items = list("abcdef")
print(items[two], items[two:], items[:two], "abcdef"[two], items * two)
print(range(two), bin(two), hex(two), chr(Two()) == "\x02")
print(int(two), float(two), complex(two), [0] * two, bytes(two))
print(round(1.2345, two), two.__index__())
items[two] = "X"
del items[two:two]
print(items, "ab".center(Two() * 1 if False else 6), "a,b,c".split(",", two))
for bad in 1.5, "2", None:
    Bad = type("Bad", (), {"__index__": lambda self: bad})
    for action in (lambda: items[Bad()], lambda: int(Bad()), lambda: range(Bad())):
        try:
            action()
        except TypeError as error:
            print(error)


class IntLike:
    def __int__(self):
        return 1


for action in (
    lambda: items[IntLike()],
    lambda: items[IntLike() :],
    lambda: range(IntLike()),
    lambda: "a" * IntLike(),
):
    try:
        action()
    except TypeError as error:
        print(error)
print(int(IntLike()))
