for error in (
    Exception(),
    Exception("one"),
    Exception("one", 2),
    Exception(None),
    Exception(("tuple",)),
    Exception(["list"]),
    ValueError(""),
    KeyError("key"),
    KeyError(),
    KeyError("a", "b"),
    KeyError(5),
    KeyError(None),
    LookupError("plain"),
    StopIteration(3),
    SystemExit(4),
    SystemExit(),
    AssertionError("é\n"),
):
    print(repr(error), "|", str(error), "|", error.args)
error = Exception("before")
error.args = "ab"
print(error.args, str(error))
try:
    error.args = 5
except TypeError as e:
    print(e)
try:
    Exception(key="word")
except TypeError as e:
    print(e)
