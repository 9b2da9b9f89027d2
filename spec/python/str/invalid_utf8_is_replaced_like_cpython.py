for data in (
    b"\x80",
    b"\xc3",
    b"\xc3(",
    b"\xe2\x82",
    b"\xe2(\xa1",
    b"\xf0\x9f\x98",
    b"\xf0(\x8c\xbc",
    b"\xf8\x88\x80\x80\x80",
    b"\xc0\xaf",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"a\xffb\xfe",
    b"\xe0\x80\x80",
    b"\xf0\x80\x80\x80",
):
    print(data, ascii(data.decode("utf-8", "replace")))
    print(ascii(data.decode("utf-8", "ignore")))
    print(ascii(data.decode("utf-8", "surrogateescape")))
    try:
        data.decode()
    except UnicodeDecodeError as error:
        print(error)
