a = bytearray(b"Hello World")
print(a.upper(), a.split(), a.replace(b"o", b"0"), a.partition(b" "), a.strip(b"Hd"), a[1:3], a + b"!", a * 2, a.center(15, b"-"), bytearray(b",").join([b"a", b"b"]), a.decode(), a.hex(), a.translate(None, b"l"), a.splitlines(), type(a[0:1]).__name__, bytes(a))
