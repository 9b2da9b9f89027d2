class Default(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


d = Default(a=1)
print(d["a"], d["b"], d, d.get("c"), "c" in d, d == {"a": 1, "b": "bb"})
print(type(d.copy()).__name__, type(d | {}).__name__)


class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


l = Lower(ABC=1)
l["DEF"] = 2
l.update(GHI=3)
print(l, l["def"], l["Def"], l.get("DEF"), list(l), dict(l), {**l}, l.setdefault("XYZ", 4))
try:
    l["missing"]
except KeyError as error:
    print(repr(error))


class Fixed(dict):
    __slots__ = ()

    def keys(self):
        return ["fixed"]

    def __getitem__(self, key):
        return f"got {key}"


def function(**kwargs):
    return kwargs


f = Fixed(a=1)
print(dict(f), function(**f), {**f}, f.items(), "%(anything)s" % f, "{x}".format_map(f))
