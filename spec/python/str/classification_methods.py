for s in (
    "abc",
    "ABC",
    "Abc Def",
    "abc1",
    "123",
    "٣",
    "²",
    "½",
    "Ⅷ",
    " ",
    "\t\n",
    "",
    "_x",
    "1x",
    "é",
    "日本",
    "if",
    "\x00",
    "a b",
    "ǅ",
    "\u00a0",
    "-5",
    "x²",
):
    print(repr(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric())
    print(s.isalnum(), s.islower(), s.isupper(), s.istitle(), s.isspace())
    print(s.isidentifier(), s.isprintable(), s.isascii())
