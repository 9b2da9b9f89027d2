import os

os.mkdir("folder")
with open("folder/a.txt", "w") as file:
    file.write("abc")
with open("folder/b.txt", "w") as file:
    pass
print(sorted(os.listdir("folder")), os.path.exists("folder/a.txt"))
print(os.path.isdir("folder"), os.path.isfile("folder/a.txt"))
print(os.path.getsize("folder/a.txt"), os.path.join("a", "b"))
print(os.path.basename("a/b.txt"), os.path.dirname("a/b.txt"))
print(os.path.splitext("a/b.tar.gz"), os.stat("folder/a.txt").st_size)
os.rename("folder/a.txt", "folder/c.txt")
print(sorted(os.listdir("folder")), os.path.exists("folder/a.txt"))
for action in (
    lambda: os.mkdir("folder"),
    lambda: os.remove("folder/none"),
    lambda: os.rmdir("folder"),
    lambda: os.listdir("nowhere"),
    lambda: os.rename("nowhere", "x"),
    lambda: os.stat("nowhere"),
    lambda: os.listdir("folder/b.txt"),
):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error.strerror, error.filename)
os.remove("folder/b.txt")
os.remove("folder/c.txt")
os.rmdir("folder")
print(os.path.exists("folder"), os.sep, os.linesep == "\n", os.curdir)
print(os.getcwd() == os.path.abspath("."))
