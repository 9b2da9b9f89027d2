n = 2**100
for spec in (
    "",
    ",",
    "_",
    "x",
    "#X",
    "_x",
    "b",
    "o",
    "40",
    "040",
    "<40",
    "^+41,",
    ".3e",
    "g",
    ".20g",
    "f",
    ".2f",
    "%",
    "e",
):
    print(repr(spec), repr(format(n, spec)), repr(format(-n, spec)))
print(f"{10**30:,}", f"{10**25:.0f}", f"{10**22:e}", f"{-5:,}", f"{0:,}")
print(f"{999:,}", f"{1000:_}", f"{0:_x}", f"{65536:_x}", f"{0xFFFFF:_b}")
try:
    format(10**400, "f")
except OverflowError as error:
    print(error)
