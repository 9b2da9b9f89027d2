for x in (
    0.0,
    -0.0,
    1.0,
    0.1,
    -3.75,
    1e300,
    5e-324,
    2.2250738585072014e-308,
    float("inf"),
    float("-inf"),
    float("nan"),
    255.5,
):
    print(x.hex())
for text in (
    "0x1p0",
    "0x1.8p1",
    "-0x.8p-2",
    "1",
    "0xA",
    " 0x1p3 ",
    "inf",
    "-nan",
    "0x1p-1074",
    "0x1.fffffffffffff8p0",
    "1.8p1",
    "0x1P+5",
    "0x1p1025",
    "",
    "0x",
    "0xg",
    "0x1p",
    "1 2",
):
    try:
        print(repr(text), float.fromhex(text))
    except (ValueError, OverflowError) as error:
        print(repr(text), "|", type(error).__name__, error)
