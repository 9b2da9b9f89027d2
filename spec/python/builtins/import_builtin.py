math = __import__("math")
print(math.sqrt(9), __import__("os.path").__name__)
print(__import__("os.path", fromlist=["join"]).__name__ in ("posixpath", "ntpath", "os.path"))
print(__import__("sys") is __import__("sys"))
for action in (
    lambda: __import__("nope"),
    lambda: __import__(""),
    lambda: __import__(5),
    lambda: __import__(),
    lambda: __import__("sys.nope"),
    lambda: __import__("x", level=1),
):
    try:
        print(action())
    except (ImportError, ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)
