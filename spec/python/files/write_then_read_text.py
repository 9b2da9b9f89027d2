import os

name = "written.txt"
with open(name, "w") as file:
    print(file.write("first\n"), file.write("second é\n"), file.write(""), file.name, file.mode, file.closed)
print(file.closed)
with open(name) as file:
    print(repr(file.read()), repr(file.read()))
with open(name, "a") as file:
    file.write("third")
with open(name) as file:
    print(file.readlines())
with open(name, "r+") as file:
    file.write("FIRST")
    file.seek(0)
    print(file.read().splitlines())
with open(name, "w+") as file:
    file.writelines(["a\n", "b"])
    file.seek(0)
    print(list(file))
os.remove(name)
print(os.path.exists(name))
