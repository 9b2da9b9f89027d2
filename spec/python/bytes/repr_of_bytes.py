print(b"it's", b'say "x"', b"both ' and \"", bytes(range(0, 256, 17)), b"\\", b"\r\n\t\x0b\x7f", bytearray(b"it's"), [b"a"], str(b"x"), f"{b'y'}", repr(bytes(2)))
