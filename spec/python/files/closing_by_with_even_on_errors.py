import os

name = "closing.txt"
try:
    with open(name, "w") as file:
        file.write("kept")
        raise ValueError("inside")
except ValueError as error:
    print(error, file.closed)
with open(name) as file:
    print(file.read())
file = open(name, "w")
file.write("flushed on close")
file.close()
file.close()
with open(name) as a, open(name) as b:
    print(a.read(4), b.read(7), a.read())
print(a.closed, b.closed)
with open(name, "w") as file:
    file.write("x")
    file.flush()
    with open(name) as other:
        print(repr(other.read()))
os.remove(name)
