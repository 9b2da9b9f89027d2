z = 1.5 - 2.25j
for spec in (
    "",
    ".1f",
    "10.1f",
    ">20",
    "<20",
    "^20.2f",
    "e",
    "g",
    "+.1f",
    ",.2f",
    "_",
    "F",
    "G",
    "#.0f",
    "*^20",
):
    print(repr(spec), repr(format(z, spec)))
for spec in "d", "%", "010", "=20", "x", "s", "c":
    try:
        print(repr(spec), format(z, spec))
    except ValueError as error:
        print(repr(spec), "|", error)
print(f"{complex('nan'):.1f}", f"{complex(-0.0, float('inf'))}")
print(f"{1000000j:,}", f"{0j:g}", f"{1e20 + 1j:g}")
