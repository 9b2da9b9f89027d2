import os

name = "binary.bin"
with open(name, "wb") as file:
    print(file.write(b"\x00\xff\n\r\n"), file.write(bytearray(b"ab")))
    print(file.write(memoryview(b"c")), file.mode)
with open(name, "rb") as file:
    print(file.read(2), file.readline(), file.tell(), file.read(), file.read())
    print(file.seek(0), file.read(0), file.peek(1)[:1])
with open(name, "ab") as file:
    file.write(b"end")
with open(name, "rb") as file:
    print(file.readlines(), file.seek(-3, 2), file.read(), file.seek(1))
    print(file.seek(1, 1), file.read(1))
with open(name, "r+b") as file:
    file.seek(1)
    file.write(b"XX")
    file.seek(0)
    buffer = bytearray(4)
    print(file.readinto(buffer), buffer, file.truncate(5), file.seek(0), file.read())
with open(name, "rb", buffering=0) as file:
    print(file.read(3), type(file).__name__)
os.remove(name)
