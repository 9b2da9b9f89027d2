print(ord("a"), ord("€"), ord("😀"), chr(97), chr(8364), chr(128512))
print(chr(0) == "\0", ascii(chr(0x10FFFF)), ord(b"a"), ord(bytearray(b"z")))
for action in (
    lambda: ord(""),
    lambda: ord("ab"),
    lambda: ord(5),
    lambda: ord(b"ab"),
    lambda: chr(-1),
    lambda: chr(0x110000),
    lambda: chr("a"),
    lambda: chr(1.0),
    lambda: chr(2**100),
):
    try:
        action()
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
