for spec in (
    "",
    "s",
    "10",
    "<10",
    ">10",
    "^10",
    "*^11",
    ".2",
    "10.2",
    "010",
    ".0",
    ".10",
    "😀>6",
    "^11s",
    "<.1s",
    "é^7.3",
):
    print(repr(spec), repr(format("abc", spec)))
for spec in (
    "d",
    "+",
    " ",
    "=10",
    ",",
    "#",
    "x",
    "5,",
    "z",
    "_",
    "1=5",
    "0=5",
    "10.2x",
    "s5",
    "..2",
    "-5",
    ".",
):
    try:
        print(repr(spec), repr(format("abc", spec)))
    except ValueError as error:
        print(repr(spec), "|", error)
