class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


class Custom:
    attribute = "attr"

    def __format__(self, spec):
        return f"[{spec}]"

    def __getitem__(self, key):
        return f"item {key!r}"


print("{a} {b}".format_map(Default(a=1)))
print("{c:spec with spaces} {c} {c!s:.3}".format(c=Custom()))
print("{c.attribute} {c[x]} {c[5]} {c[-1]}".format(c=Custom()))
for action in (
    lambda: "{}".format_map({}),
    lambda: "{a}".format_map({}),
    lambda: "{a}".format_map(5),
    lambda: "{0}".format_map({"0": 1}),
    lambda: "{a}".format_map(),
):
    try:
        print(action())
    except (ValueError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
