s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None))
print(slice(1, 2) == slice(1, 2, None), s.indices(5), s.indices(100))
print(slice(None, None, -1).indices(4), slice(-3, -1).indices(10))
print(slice("a", "b"))
print(hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): "x"}[slice(1)])
print(slice(1, 2) < slice(1, 3), [0, 1, 2, 3][s], slice(-100, 100).indices(3))
print(slice(100, -100, -1).indices(3), slice(0, 0).indices(0))
for action in (
    lambda: slice(),
    lambda: slice(1, 2, 0).indices(5),
    lambda: slice("a").indices(5),
    lambda: s.indices(-1),
    lambda: s.indices("a"),
    lambda: slice(1, 2, 3, 4),
    lambda: setattr(s, "start", 1),
    lambda: slice(1) < 5,
):
    try:
        print(action())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
