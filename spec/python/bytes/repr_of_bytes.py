print(b"it's", b'say "x"', b"both ' and \"", bytes(range(0, 256, 17)), b"\\")
print(b"\r\n\t\x0b\x7f", bytearray(b"it's"), [b"a"], str(b"x"), f"{b'y'}")
print(repr(bytes(2)))
