import os

name = "printed.txt"
with open(name, "w") as file:
    print("a", 1, file=file)
    print("b", end="", file=file)
    print(*"cd", sep="|", file=file, flush=True)
with open(name) as file:
    print(repr(file.read()))
os.remove(name)
