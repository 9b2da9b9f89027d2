import os

name = "seek.txt"
with open(name, "w+", encoding="utf-8") as file:
    file.write("héllo\nworld\n")
    print(file.tell(), file.seek(0), file.read(2), file.tell(), file.readline(), file.tell())
    position = file.tell()
    print(file.read(), file.seek(position), file.read(3), file.seek(0, 2), file.read(), file.seek(0, 1))
    file.seek(0)
    next(file)
    try:
        file.tell()
    except OSError as error:
        print(error)
    print(file.read())
    print(file.truncate(3), file.seek(0), repr(file.read()))
with open(name, "wb+") as file:
    file.seek(5)
    file.write(b"x")
    file.seek(0)
    print(file.read(), file.tell(), file.seek(2), file.truncate(), file.seek(0), file.read())
os.remove(name)
