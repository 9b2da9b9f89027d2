for action in (
    lambda: "aé".encode("ascii"),
    lambda: "aéü".encode("ascii"),
    lambda: "😀".encode("latin-1"),
    lambda: b"a\xff".decode("ascii"),
    lambda: b"a\xffb".decode("utf-8"),
    lambda: b"\xe2\x82".decode("utf-8"),
    lambda: b"\xc0\x80".decode(),
    lambda: b"\xed\xa0\x80".decode(),
    lambda: "\ud800".encode(),
):
    try:
        action()
    except UnicodeError as error:
        print(error)
        print(type(error).__name__, error.encoding, error.start, error.end, error.reason, ascii(error.object))
error = UnicodeEncodeError("codec", "text", 1, 2, "because")
print(error, error.args)
try:
    UnicodeDecodeError("codec")
except TypeError as error:
    print(error)
