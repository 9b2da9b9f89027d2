import math

for value in (
    None,
    [1],
    (1,),
    {"a": 1},
    {1},
    object,
    len,
    ...,
    range(3),
    b"x",
    slice(1),
    math,
    type(None),
    NotImplemented,
):
    print(format(value, "") == str(value), end=" ")
    try:
        format(value, "5")
    except TypeError as error:
        print(error)
print(format(5), format("x"), format(type("A", (), {"__str__": lambda self: "str"})()))
try:
    format(5, 5)
except TypeError as error:
    print(error)
