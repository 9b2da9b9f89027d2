for value, spec in (
    (5, ".2"),
    (5, "s"),
    (5, "5,x"),
    (5, "_c"),
    (5, "+c"),
    (5, ",b"),
    (5, "#c"),
    (5, "ee"),
    (5, "10 d"),
    (5, "d "),
    (5, "=x=5"),
    (5, "z"),
    (5, "zd"),
    (5, ".2d"),
    (-1, "c"),
    (2**30, "c"),
    (5, ",_"),
    (5, ",,"),
    (5, "__"),
    (5, "99999999999999999999"),
    (5, "q"),
    (5, "\x00"),
    (5, ".f"),
    (5, ".,"),
    (True, "s"),
    (True, "d"),
    (True, "5"),
    (True, ""),
):
    try:
        print(repr(spec), repr(format(value, spec)))
    except (ValueError, OverflowError) as error:
        print(repr(spec), type(error).__name__, error)
