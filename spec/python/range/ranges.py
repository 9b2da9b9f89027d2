for r in (
    range(5),
    range(2, 5),
    range(0, 10, 3),
    range(5, 0, -2),
    range(0),
    range(5, 2),
    range(-3),
    range(0, -5, -1),
    range(10**20, 10**20 + 3),
):
    print(r, list(r), len(r), bool(r), r.start, r.stop, r.step, list(reversed(r)))
r = range(10, 30, 3)
print(r[0], r[-1], r[2:5], r[::-1], r[10:], 13 in r, 14 in r, 13.0 in r)
print("a" in r, r.index(16), r.count(16), r.count(5), r == range(10, 31, 3))
print(range(0) == range(5, 5), hash(range(0)) == hash(range(1, 1)), r[1:][1])
for action in (
    lambda: range(),
    lambda: range(1, 2, 0),
    lambda: range("a"),
    lambda: range(1.0),
    lambda: r[7],
    lambda: r["a"],
    lambda: r.index(11),
    lambda: range(1, 2, 3, 4),
    lambda: range(None),
    lambda: r < r,
    lambda: r + r,
    lambda: range(stop=5),
    lambda: setattr(r, "start", 1),
):
    try:
        print(action())
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
