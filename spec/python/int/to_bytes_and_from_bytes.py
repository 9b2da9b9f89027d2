print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"))
print((0).to_bytes(0, "big"), (255).to_bytes(), (5).to_bytes(3))
print((-1).to_bytes(2, "big", signed=True))
print((-129).to_bytes(2, "little", signed=True), (127).to_bytes(1, signed=True))
print((2**64).to_bytes(9))
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\x04\x00", "little"))
print(int.from_bytes(b""), int.from_bytes(b"\xff\xff"))
print(int.from_bytes(b"\xff\xfe", signed=True), int.from_bytes([1, 2], "big"))
print(int.from_bytes(bytearray(b"\x01"), byteorder="little"))
for source in (
    "(256).to_bytes(1, 'big')",
    "(-1).to_bytes(1)",
    "(128).to_bytes(1, signed=True)",
    "(1).to_bytes(-1)",
    "(1).to_bytes(1, 'middle')",
    "int.from_bytes('abc')",
    "int.from_bytes([256])",
    "int.from_bytes(b'', 'x')",
    "int.from_bytes(5)",
    "(1).to_bytes(1, 5)",
):
    try:
        print(source, eval(source))
    except (OverflowError, ValueError, TypeError) as error:
        print(source, "|", type(error).__name__, error)
