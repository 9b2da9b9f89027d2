import os

name = "described.txt"
with open(name, "w", encoding="utf-8") as file:
    print(file, type(file).__name__, type(file.buffer).__name__, file.encoding)
    print(file.errors, file.line_buffering, isinstance(file.fileno(), int))
with open(name, "rb") as file:
    print(file, type(file).__name__, type(file.raw).__name__)
with open(name, "r+b") as file:
    print(type(file).__name__)
print(file.closed, iter(file) is file if not file.closed else "closed")
os.remove(name)
