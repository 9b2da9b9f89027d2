print(b"a" + b"b", b"ab" * 2, 2 * b"x", b"ab" * 0, b"a" < b"b", b"a" == "a")
print(b"a" == bytearray(b"a"), b"a" != b"b", b"" < b"a")
print(hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], b"a" + bytearray(b"b"))
print(bytearray(b"a") + b"b", b"%d" % 5)
for action in (
    lambda: b"a" + "b",
    lambda: "a" + b"b",
    lambda: b"a" + 1,
    lambda: b"a" * "x",
    lambda: b"a" < "b",
    lambda: b"a" - b"b",
    lambda: b"a" + [1],
    lambda: b"a" * 1.5,
    lambda: b"a" < 1,
):
    try:
        action()
    except TypeError as error:
        print(error)
