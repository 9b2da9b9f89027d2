for text in (
    "1",
    "1j",
    "1+2j",
    "-1-2.5J",
    " 3j ",
    "(1+2j)",
    " ( 1j ) ",
    "inf+nanj",
    "j",
    "-j",
    "+j",
    "1e5-1e-5j",
    "1_0+2_0j",
    "",
    "1 + 2j",
    "1+2",
    "1+j2",
    "abc",
    "(1j",
    "1jj",
    "++1j",
):
    try:
        print(repr(text), complex(text))
    except ValueError as error:
        print(repr(text), "|", error)
print(complex(), complex(1), complex(1, 2), complex(1.5), complex(imag=2))
print(complex(real=1, imag=1), complex(True))
for args in ("1", 2), (1, "2"), ([],), (None,), (1, []):
    try:
        complex(*args)
    except TypeError as error:
        print(error)
print(complex.from_number(3), complex.from_number(2j))
