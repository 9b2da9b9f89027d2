"""BytesIO and StringIO are pickled with their place and attributes; other streams are not."""

import copy
import io
import pickle
import sys


def told(call):
    try:
        print(" ", call())
    except Exception as error:
        print(" ", type(error).__name__, error)


b = io.BytesIO(b"one two three")
b.read(4)
b.mark = [1, 2]
print(b.__getstate__())
for protocol in range(2, 6):
    again = pickle.loads(pickle.dumps(b, protocol))
    print(again.read(3), again.tell(), again.getvalue(), again.mark)
s = io.StringIO("first\r\nsecond\n", newline="")
s.readline()
s.name = "kept"
print(s.__getstate__())
for protocol in range(2, 6):
    again = pickle.loads(pickle.dumps(s, protocol))
    print(repr(again.read()), again.name, repr(again.getvalue()), again.__getstate__())
again = copy.copy(b)
again.write(b"TWO")
print(b.getvalue(), again.getvalue(), again.mark is b.mark)
print(copy.deepcopy(b).mark is b.mark)
print("states of BytesIO")
for state in (
    (b"",),
    (b"x", 5, None),
    (b"", 0, None, 4),
    (b"", -1, None),
    (b"", "x", None),
    (b"", 0, 5),
    5,
    ("x", 0, None),
    (bytearray(b"abc"), 1, {"y": 2}),
):
    fresh = io.BytesIO(b"old")
    told(lambda: fresh.__setstate__(state))
    print("   ", fresh.__getstate__())
print("states of StringIO")
for state in (
    (1,),
    ("", "", 0, None, 4),
    ("a", "", -1, None),
    ("", "", "x", None),
    ("", "\n", 0, 5),
    5,
    (b"x", "", 0, None),
    ("abc\r\nd", None, 2, {"y": 1}),
    ("a", "q", 0, None),
):
    fresh = io.StringIO("old")
    told(lambda: fresh.__setstate__(state))
    told(lambda: fresh.__getstate__())
b.close()
s.close()
told(b.__getstate__)
told(lambda: b.__setstate__((b"", 0, None)))
told(s.__getstate__)
told(lambda: s.__setstate__(("", "", 0, None)))
print("the others")
for stream in (
    sys.stdout,
    io.BufferedReader(io.BytesIO()),
    io.BufferedWriter(io.BytesIO()),
    io.BufferedRandom(io.BytesIO()),
    io.TextIOWrapper(io.BytesIO()),
    open(__file__, "rb", 0),
):
    for protocol in (0, 2):
        told(lambda: pickle.dumps(stream, protocol))


class Log(io.TextIOWrapper):
    def __reduce__(self):
        return Log, (io.BytesIO(b"from the class"),)


told(lambda: pickle.dumps(Log(io.BytesIO())))
