class A:
    x = 1

    @property
    def broken(self):
        raise ValueError("not an AttributeError")

    @property
    def missing(self):
        raise AttributeError("inner")


a = A()
print(getattr(a, "x"), getattr(a, "y", None), getattr(a, "y", getattr))
print(hasattr(a, "x"), hasattr(a, "y"), setattr(a, "y", 2), a.y)
print(delattr(a, "y"), hasattr(a, "y"), hasattr(a, "missing"))
print(getattr(a, "missing", "default"))
for action in (
    lambda: getattr(a, "y"),
    lambda: hasattr(a, "broken"),
    lambda: getattr(a, "broken", 1),
    lambda: delattr(a, "x"),
    lambda: getattr(a, 5),
    lambda: hasattr(a, None),
    lambda: setattr(a, 5, 1),
    lambda: getattr(),
    lambda: getattr(a),
    lambda: delattr(a),
    lambda: setattr(a, "x"),
    lambda: getattr(a, "x", 1, 2),
    lambda: getattr(a, "missing"),
):
    try:
        print(action())
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
