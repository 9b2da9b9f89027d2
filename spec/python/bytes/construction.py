print(b"", b"abc", b"\x00\xff\n\t'\"", bytes(), bytes(3), bytes([65, 66]))
print(bytes("é", "utf-8"), bytes("a", encoding="ascii"), bytes(b"x"))
print(bytes(bytearray(b"y")), bytes(range(3)), bytes(memoryview(b"mv")))
print(bytes("é", "ascii", "replace"), bytes.fromhex("00 ff 7F"))
print(bytes.fromhex(""), b"ab")
for action in (
    lambda: bytes("a"),
    lambda: bytes(-1),
    lambda: bytes([256]),
    lambda: bytes([-1]),
    lambda: bytes(["a"]),
    lambda: bytes(1.5),
    lambda: bytes(None),
    lambda: bytes(b"a", "ascii"),
    lambda: bytes([1.0]),
    lambda: bytes.fromhex("0"),
    lambda: bytes.fromhex("zz"),
    lambda: bytes.fromhex(5),
    lambda: bytes("é", "ascii"),
    lambda: bytes(object()),
    lambda: bytes(encoding="ascii"),
    lambda: bytes(5, "ascii"),
):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
