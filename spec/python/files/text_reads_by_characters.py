import os

name = "characters.txt"
with open(name, "w", encoding="utf-8") as file:
    file.write("aé😀b" * 3)
with open(name, encoding="utf-8") as file:
    print([file.read(3) for _ in range(5)], repr(file.read(1)))
with open(name, encoding="utf-8") as file:
    print(file.read(-1), file.read(None), repr(file.read()))
with open(name, "rb") as file:
    print(len(file.read()))
print(os.path.getsize(name))
os.remove(name)
