b = b"\x00\x01\xab\xff"
print(b.hex(), b.hex(":"), b.hex("-", 2), b.hex(b" ", -3))
print(b.hex(sep=".", bytes_per_sep=1), b"".hex(), bytearray(b).hex())
print(memoryview(b).hex("_"), bytes.fromhex(b.hex()) == b)
print(bytearray.fromhex("0aFF"), bytes.fromhex(b"6162") if True else 0)
for action in (
    lambda: b.hex("ab"),
    lambda: b.hex(""),
    lambda: b.hex(5),
    lambda: b.hex("é"),
    lambda: bytes.fromhex("a"),
    lambda: bytes.fromhex("1 2"),
    lambda: bytes.fromhex("é"),
):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
