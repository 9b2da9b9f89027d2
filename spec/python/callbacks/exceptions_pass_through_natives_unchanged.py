class Stop(Exception):
    pass


def fail(*args):
    raise Stop(len(args))


Bad = type(
    "Bad",
    (),
    {
        name: fail
        for name in (
            "__eq__",
            "__hash__",
            "__lt__",
            "__len__",
            "__iter__",
            "__repr__",
            "__str__",
            "__format__",
            "__index__",
            "__int__",
            "__float__",
            "__bool__",
            "__contains__",
            "__getitem__",
            "__call__",
            "__add__",
            "__radd__",
            "__neg__",
            "__enter__",
            "__exit__",
            "__getattr__",
            "__abs__",
            "__round__",
            "__divmod__",
            "__reversed__",
            "__dir__",
            "__bytes__",
            "__set__",
            "__next__",
            "__instancecheck__",
            "__missing__",
        )
    },
)
bad = Bad()
for number, action in enumerate(
    (
        lambda: [bad].index(1),
        lambda: {bad},
        lambda: sorted([bad, bad]),
        lambda: len(bad),
        lambda: list(bad),
        lambda: repr(bad),
        lambda: str(bad),
        lambda: f"{bad}",
        lambda: [1][bad],
        lambda: int(bad),
        lambda: float(bad),
        lambda: not bad,
        lambda: 1 in bad,
        lambda: bad[0],
        lambda: bad(),
        lambda: bad + 1,
        lambda: 1 + bad,
        lambda: -bad,
        lambda: bad.x,
        lambda: abs(bad),
        lambda: round(bad),
        lambda: divmod(bad, 1),
        lambda: reversed(bad),
        lambda: dir(bad),
        lambda: bytes(bad),
        lambda: next(bad),
        lambda: isinstance(1, bad),
        lambda: print(bad),
        lambda: "%s" % bad,
        lambda: [*bad],
        lambda: max(bad),
        lambda: sum([bad]),
        lambda: map(str, bad),
        lambda: dict(a=1) == {"a": bad},
        lambda: "".join(bad),
        lambda: hash(bad),
        lambda: [bad] == [1],
        lambda: any([bad]),
        lambda: zip(bad),
        lambda: range(bad),
        lambda: bad == 1,
        lambda: list(map(bad, [1])),
        lambda: {**bad},
    )
):
    try:
        print(number, action())
    except Stop as error:
        print(number, "stopped with", error)
    except Exception as error:
        print(number, type(error).__name__, error)
