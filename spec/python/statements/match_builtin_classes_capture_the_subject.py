def kind(value):
    match value:
        case bool(b):
            return f"bool {b}"
        case int(n) if n < 0:
            return f"negative {n}"
        case int(0):
            return "zero"
        case int() | float() as n:
            return f"number {n}"
        case str(s):
            return f"str {s}"
        case bytes(b) | bytearray(b):
            return f"bytes {b}"
        case list([x, *_]):
            return f"list from {x}"
        case tuple((a, b)):
            return f"pair {a} {b}"
        case dict({"k": v}):
            return f"dict {v}"
        case set(s) | frozenset(s):
            return f"set of {len(s)}"
        case type():
            return "a type"
        case object():
            return "object"


for value in (
    True,
    -5,
    0,
    7,
    2.5,
    "s",
    b"b",
    bytearray(b"x"),
    [1, 2],
    (3, 4),
    {"k": 5},
    {1},
    frozenset(),
    int,
    None,
    [],
):
    print(kind(value))
