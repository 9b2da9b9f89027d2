import os

name = "lines.txt"
with open(name, "w", newline="") as file:
    file.write("one\ntwo\r\nthree\rfour\n\nlast")
with open(name) as file:
    print(file.readline(), end="")
    print(repr(file.readline(2)), repr(file.readline()), repr(file.readline(0)), next(file), end="")
    print([line for line in file], repr(file.readline()), list(file))
with open(name) as file:
    for number, line in enumerate(file, 1):
        print(number, repr(line))
        if number == 2:
            break
    print(repr(file.read(6)))
with open(name) as file:
    print(file.readlines(8), file.readlines())
os.remove(name)
