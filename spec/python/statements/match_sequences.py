def shape(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one: {x}"
        case (x, y):
            return f"two: {x} {y}"
        case [first, *middle, last] if len(middle) < 3:
            return f"{first} {middle} {last}"
        case [1, 2, *_]:
            return "starts with 1 2"
        case [*everything]:
            return f"all: {everything}"
        case _:
            return "not a sequence"


class Custom(list):
    pass


for value in (
    [],
    (),
    [1],
    (1, 2),
    range(3),
    [1, 2, 3, 4, 5],
    [9, 2, 3, 4, 5],
    "ab",
    b"ab",
    bytearray(b"ab"),
    {1, 2},
    {"a": 1},
    iter([1]),
    Custom([1]),
    memoryview(b"ab"),
    5,
):
    print(type(value).__name__, shape(value))
