for template, args in (
    ("%d", "a"), ("%d", None), ("%x", 1.5), ("%s %s", 1), ("%s", (1, 2)), ("%d %d", (1,)), ("", 5), ("x", (1,)), ("%", ()), ("%z", 1), ("%(a)s", 5), ("%(a)s", {}), ("%(a", {}), ("%c", "ab"), ("%c", -1), ("%c", 1.5), ("%c", 0x110000),
    ("%f", "x"), ("%e", []), ("%*d", ("a", 1)), ("%*d", (1,)), ("%.*f", (1.5, 2)), ("%(a)*d", {"a": 1}), ("%o", "7"), ("%s%", "a"), ("%5", 1), ("%i", 1j), ("%d", float("inf")), ("%d", float("nan")), ("%(a)s %s", {"a": 1}), ("%y", ()), ("%d", [1]), ("%🐍", 1),
):
    try:
        print(repr(template), repr(template % args))
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        print(repr(template), type(error).__name__, error)
