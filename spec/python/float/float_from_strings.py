for text in (
    "1",
    "1.",
    ".5",
    "-1.5e3",
    "1E5",
    "1e-5",
    " 2.5\n",
    "1_000.5",
    "1_0e1_0",
    "inf",
    "-Infinity",
    "nan",
    "١.٥",
    "0x1p3",
    "1e400",
    "1e-400",
    "",
    ".",
    "e5",
    "1e",
    "1__0",
    "_1",
    "1_",
    "1,5",
    "abc",
    "1.5.2",
    "--1",
    "infinit",
    "1 2",
    "1e5.5",
):
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(error)
for value in (), None, [], 1j, {}, b"1.5", bytearray(b"2"), True, 10**20:
    try:
        print(float(value))
    except TypeError as error:
        print(error)
print(float())
