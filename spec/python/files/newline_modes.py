import os

name = "newlines.txt"
with open(name, "wb") as file:
    file.write(b"a\nb\r\nc\rd")
for newline in None, "", "\n", "\r", "\r\n":
    with open(name, newline=newline) as file:
        print(repr(newline), file.readlines(), file.newlines)
for newline in None, "", "\n", "\r", "\r\n":
    with open(name, "w", newline=newline) as file:
        file.write("x\ny\r\n")
    with open(name, "rb") as file:
        print(repr(newline))
        print(file.read() if newline is not None else file.read().replace(b"\r\n", b"\n") and "platform")
try:
    open(name, newline="x")
except ValueError as error:
    print(error)
os.remove(name)
