import os
import io

name = "wrong.txt"
with open(name, "w") as file:
    for action in (
        lambda: file.read(),
        lambda: file.readline(),
        lambda: next(file),
        lambda: file.write(5),
        lambda: file.write(b"x"),
        lambda: file.writelines([1]),
        lambda: file.seek("a"),
        lambda: file.write(),
        lambda: file.seek(-1),
    ):
        try:
            action()
        except (io.UnsupportedOperation, TypeError, ValueError) as error:
            print(type(error).__name__, error)
    print(file.readable(), file.writable(), file.seekable(), file.isatty())
with open(name) as file:
    for action in (
        lambda: file.write("x"),
        lambda: file.truncate(0),
        lambda: file.read("a"),
        lambda: file.seek(1, 1),
        lambda: file.seek(1, 2),
        lambda: file.readline(1.5),
    ):
        try:
            action()
        except (io.UnsupportedOperation, TypeError, ValueError, OSError) as error:
            print(type(error).__name__, error)
for action in (
    lambda: file.read(),
    lambda: file.write("x"),
    lambda: file.seek(0),
    lambda: list(file),
    lambda: file.__enter__(),
    lambda: file.fileno(),
    lambda: file.flush(),
):
    try:
        action()
    except ValueError as error:
        print(error)
print(file.close(), file.closed, issubclass(io.UnsupportedOperation, OSError))
print(issubclass(io.UnsupportedOperation, ValueError))
with open(name, "wb") as file:
    try:
        file.write("text")
    except TypeError as error:
        print(error)
os.remove(name)
