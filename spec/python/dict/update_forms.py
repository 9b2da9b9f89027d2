d = {"a": 1}
d.update({"b": 2})
d.update([("c", 3)], d=4)
d.update(e=5)
d.update()
d.update((k, k) for k in "fg")
print(d)
for action in (
    lambda: d.update(5),
    lambda: d.update([1]),
    lambda: d.update([(1,)]),
    lambda: d.update({}, {}),
    lambda: d.update("ab"),
    lambda: d.update(None),
):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
d = {"k": 1}
print(d | {"k": 2, "l": 3}, {"l": 0} | d, d)
d |= [("m", 4)]
print(d)
for action in (lambda: d | [("n", 5)], lambda: d | 5, lambda: [] | d, lambda: d + d, lambda: d.__ior__(5)):
    try:
        print(action())
    except TypeError as error:
        print(error)
