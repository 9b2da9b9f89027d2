# What is written, byte for byte.
import pickle

values = [
    None, True, False, 0, 1, -1, 255, 256, 65535, 65536, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**63, -(2**63), 2**100,
    -(2**100), 127, 128, -128, -129, 2**2050, 0.0, -0.0, 1.5, 1e300, float("inf"), "", "a", "line\n\r\\\0\x1a\xe9\u20ac\U0001f600",
    "\ud800", b"", b"ab\xff", bytearray(b""), bytearray(b"xy"), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2],
    {}, {"a": 1}, {"a": 1, "b": [2]}, set(), {1}, frozenset(), frozenset([1]), 2j, range(3), slice(1, 2, 3), ..., NotImplemented,
    type(None), type(...), type(NotImplemented), int, dict, ValueError, ["x", "x"], "y" * 300, b"z" * 300,
]  # fmt: skip
for protocol in range(6):
    for value in values:
        data = pickle.dumps(value, protocol)
        print(protocol, data)
        again = pickle.loads(data)
        assert type(again) is type(value) and repr(again) == repr(value), value
