print([], [1], (), (1,), (1, 2), {}, {"a": 1}, set(), {1}, frozenset(), frozenset([1]), [[]], [()], {"a": {"b": []}}, [None, True, 1.0, "s", b"b"])
print(range(3), range(1, 5), range(0, 10, 2), slice(1, 2), slice(None), slice(1, None, 2), bytearray(b"a"), {}.keys(), {"a": 1}.values(), {"a": 1}.items(), ..., NotImplemented)
print(repr(""), repr("\n"), ["it's", 'a"b'], {1: "a", "1": 1}, (("a",),), [1.0, 1e100, -0.0], 1j, [float("nan")], memoryview(b"a").tolist(), type([]), [int, str])
