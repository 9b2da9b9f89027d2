print(ascii("é😀\n"), ascii([1, "é"]), ascii(5), repr("é"), repr([]), repr(None))
print(format(3.14159, ".2f"), format("x", ">3"), format(255, "#x"))
print(format(None), format([1]), ascii("\x7f\x80\xff\u0100"), repr(type))
