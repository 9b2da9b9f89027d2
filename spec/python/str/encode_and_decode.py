s = "aé€😀"
for codec in (
    "utf-8",
    "utf-16-le",
    "utf-16-be",
    "utf-32-le",
    "utf8",
    "UTF-8",
    "U8",
    "utf_8",
    "utf-8-sig",
    "unicode_escape",
    "raw_unicode_escape",
):
    print(codec, s.encode(codec), s.encode(codec).decode(codec) == s)
print("é".encode("latin-1"), "é".encode("iso-8859-1"), "abc".encode("ascii"))
print("é".encode("cp1252"), "€".encode("cp1252"), s.encode("utf-16")[:2])
print(b"\xff\xfea\x00".decode("utf-16"))
for errors in "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace":
    print(errors, s.encode("ascii", errors))
for errors in "ignore", "replace", "backslashreplace", "surrogateescape":
    print(errors, ascii(b"a\xff\xe2\x82b\xc3".decode("utf-8", errors)))
for action in (
    lambda: s.encode("ascii"),
    lambda: s.encode("nope"),
    lambda: s.encode("ascii", "nope"),
    lambda: s.encode(5),
    lambda: b"a".decode("nope"),
):
    try:
        action()
    except (UnicodeError, LookupError, TypeError) as error:
        print(type(error).__name__, error)
