# What builtin types reduce to, and which can't be pickled.
import functools
import operator
import os
import pickle
import sys
import time
import types


def gen():
    yield


class A:
    x = property(lambda self: 1)


def advanced(iterator):
    next(iterator)
    return iterator


good = [
    iter([1, 2]), advanced(iter([1, 2])), reversed([1, 2]), iter((1, 2)), iter("ab"), iter("a\U0001f600"), iter(b"ab"),
    iter(bytearray(b"ab")), iter(range(3)), advanced(iter(range(5))), iter(range(2**70, 2**70 + 3)), iter({1: 2}), iter({1: 2}.values()),
    iter({1: 2}.items()), reversed({1: 2}), iter({1}), enumerate("ab", 5), zip("ab", [1, 2]), map(str, [1, 2]), filter(None, [0, 1]), reversed((1, 2)),
    reversed(range(3)), slice(1, None), range(1, 10, 2), 1.5 + 2j, bytearray(b"x"), functools.partial(int, "5", base=8),
    operator.itemgetter(1, 2), operator.attrgetter("a.b"), operator.methodcaller("f", 1, k=2), types.SimpleNamespace(a=1),
    list[int], dict[str, int], int | str, int | None, time.gmtime(0), os.stat_result(range(10)),
]  # fmt: skip
for value in good:
    for protocol in range(6):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert type(again) is type(value) or hasattr(again, "__next__"), value
    print(again if not hasattr(again, "__next__") else (type(again).__name__, list(again)))
print(pickle.loads(pickle.dumps(functools.partial(int, "5", base=8)))())
errors = [
    ValueError("a", 1), KeyError(1), OSError(9999, "x"), OSError(9999, "x", "f"), OSError(9999, "x", "f", None, "g"), StopIteration(3),
    SystemExit(4), UnicodeDecodeError("utf-8", b"a", 0, 1, "x"), SyntaxError("a", ("f", 1, 2, "t")), ImportError("a", name="b", path="c"),
    AttributeError("x", name="q", obj=3), NameError("n", name="n"), ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError()])]),
    BaseExceptionGroup("g", [KeyboardInterrupt()]),
]  # fmt: skip
errors[0].extra = [1]
errors[1].add_note("a note")
for value in errors:
    for protocol in (0, 2, 5):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert type(again) is type(value) and again.args == value.args or isinstance(value, BaseExceptionGroup)
    print(repr(again), again.__dict__, {k: getattr(again, k) for k in ("name", "path", "filename", "code", "value") if hasattr(again, k)})
bad = [
    sys, A.x, A.__dict__["x"], (x for x in ()), gen(), A.__dict__, {}.keys(), {}.values(), {}.items(), memoryview(b"a"),
    iter(memoryview(b"a")), classmethod(len), staticmethod(len), gen.__code__, (lambda x: lambda: x)(1).__closure__[0], sys._getframe(),
    int.__dict__["from_bytes"], types.FunctionType.__code__, iter(zip()),
]  # fmt: skip
for value in bad:
    for protocol in range(6):
        try:
            pickle.dumps(value, protocol)
        except Exception as error:
            print(protocol, type(error).__name__, error)
        else:
            print(protocol, type(value).__name__, "is fine")
