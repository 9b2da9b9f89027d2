# os.path takes paths apart and puts them together, by their text alone.
import os.path

for name, args in (
    ("join", ("a", "b", "/c", "", "d")),
    ("split", ("/a//b",)),
    ("split", ("//",)),
    ("splitext", ("a/.b",)),
    ("splitext", ("..a.b",)),
    ("splitext", ("a.b/c",)),
    ("normpath", ("a//b/../../../c/./",)),
    ("normpath", ("//a/..",)),
    ("normpath", ("///a",)),
    ("normpath", ("",)),
    ("relpath", ("/a/b", "/a/c/d")),
    ("relpath", ("/a", "/a")),
    ("commonpath", (["/a/b", "/a/c"],)),
    ("commonpath", (["a/b", "a"],)),
    ("commonprefix", (["abc", "abd"],)),
    ("isabs", ("/a",)),
    ("basename", ("a/",)),
    ("dirname", ("a/",)),
    ("splitroot", ("//a",)),
    ("splitroot", ("///a",)),
    ("join", (b"a", b"b")),
    ("join", ("a", b"b")),
    ("join", ("a", 1)),
    ("commonpath", ([],)),
    ("commonpath", (["/a", "b"],)),
    ("relpath", ("",)),
    ("basename", (1,)),
    ("splitext", (None,)),
    ("expandvars", ("$NOPE/${NOPE}/${x",)),
    ("normcase", ("A",)),
    ("splitdrive", ("a",)),
    ("commonprefix", ([],)),
    ("join", ("",)),
    ("split", ("a",)),
    ("dirname", ("/",)),
    ("commonpath", ((b"a/b", b"a/c"),)),
):
    try:
        print(name, args, repr(getattr(os.path, name)(*args)))
    except Exception as error:
        print(name, args, type(error).__name__, error)


class Path:
    def __fspath__(self):
        return "folder/file.txt"


print(os.path.basename(Path()), os.path.join("a", Path()), os.fspath(Path()), isinstance(Path(), os.PathLike))
print(issubclass(str, os.PathLike), os.path is __import__("posixpath"), os.path.sep, os.path.pardir)
