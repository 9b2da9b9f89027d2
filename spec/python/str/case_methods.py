for s in (
    "Hello World",
    "straße",
    "ǆ",
    "İstanbul",
    "ΑΣ",
    "ὈΔΥΣΣΕΎΣ",
    "ﬁne",
    "they're bill's",
    "x1y2",
    "ÿ",
    "ŉ",
    "ß",
    "ᾳ",
    "",
):
    print(repr(s), s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
