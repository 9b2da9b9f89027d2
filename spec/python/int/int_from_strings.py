for text in (
    "0",
    "-0",
    "+5",
    " 42 ",
    "\t7\n",
    "1_000",
    "007",
    "-  5",
    "٣٤",
    "１２",
    "1__0",
    "_1",
    "1_",
    "",
    " ",
    "abc",
    "1.5",
    "0x10",
    "1e5",
    "--1",
    "12a",
    "\x00",
    "5\x00",
    "½",
    "²",
):
    try:
        print(repr(text), int(text))
    except ValueError as error:
        print(error)
