for value, spec in (
    (1.5, "d"),
    (1.5, "x"),
    (1.5, "s"),
    (1.5, "c"),
    (1.5, "b"),
    (1.5, ".f"),
    (1.5, "10.2.3"),
    (1.5, "_,"),
    (1.5, "q"),
    (1.5, ".99999999999999999999"),
    (1.5, "zs"),
    (1.5, ".2_f"),
    (1.5, ",.2_f"),
    (1.5, ".2,f"),
):
    try:
        print(repr(spec), repr(format(value, spec)))
    except (ValueError, OverflowError) as error:
        print(repr(spec), error)
