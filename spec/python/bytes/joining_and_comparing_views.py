print(b"abc" == memoryview(b"abc"), memoryview(b"a") == memoryview(b"a"))
print(memoryview(b"a") == "a", b"".join([memoryview(b"x"), b"y"]))
print(bytes(memoryview(b"abc")[1:]), bytearray(memoryview(b"q")))
print(b"a" + memoryview(b"b") if True else 0, sorted(memoryview(b"cab")))
try:
    memoryview(b"a") < memoryview(b"b")
except TypeError as error:
    print(error)
try:
    memoryview(b"a") + b"b"
except TypeError as error:
    print(error)
