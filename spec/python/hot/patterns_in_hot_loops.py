"""Patterns whose subjects and classes stop being what they were."""


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Other:
    pass


def where(p):
    match p:
        case Point3(0, 0, 0):
            return "origin in space"
        case Point3(x, y, z=z):
            return ("space", x, y, z)
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(x=y, y=0):
            return ("axis", y)
        case Point(x, y) if x == y:
            return ("diagonal", x)
        case Point() as any:
            return ("point", any.x, any.y)
        case _:
            return "nowhere"


def show(label, function, *subjects):
    """What a function says of subjects, first and when it is hot."""
    for each in subjects:
        for _ in range(40):
            try:
                result = function(each)
            except Exception as error:
                result = f"{type(error).__name__}: {error}"
        print(label, result)


points = [Point(0, 0), Point(0, 1), Point(2, 0), Point(3, 3), Point(3, 4), Point3(0, 0, 0), Point3(1, 2, 3), Other(), 5]
for _ in range(60):
    seen = [where(p) for p in points]
print(seen)
show("where", where, *points, Point(0.5, 0.5), Point(0.0, -0.0), Point("a", None), None, "xy", (0, 0), Point)

# Attributes that go away, are computed, or are asked for.
broken = Point(1, 2)
del broken.y
show("broken", where, broken)


class Lazy(Point):
    def __init__(self, x):
        self.x = x

    @property
    def y(self):
        return self.x * 2


class Asking(Point):
    def __init__(self):
        pass

    def __getattr__(self, name):
        if name == "x":
            return 7
        raise AttributeError(name)


class Posing:
    x, y = 8, 8

    @property
    def __class__(self):
        return Point


show("lazy", where, Lazy(2), Lazy(0), Asking(), Posing(), Point(9, 9))


# What a class says may change.
def two(p):
    match p:
        case Point(a, b):
            return a, b
    return None


show("two", two, Point(1, 2))
Point.__match_args__ = ("y", "x")
show("turned", two, Point(1, 2))
Point.__match_args__ = ("y",)
show("too few", two, Point(1, 2), 3)
Point.__match_args__ = ["x", "y"]
show("no tuple", two, Point(1, 2))
Point.__match_args__ = ("x", 5)
show("no text", two, Point(1, 2))
Point.__match_args__ = ("x", "x")
show("repeated", two, Point(1, 2))
Point.__match_args__ = ("x", "y")
Point.y = property(lambda self: "computed", lambda self, value: None)
show("computed", two, Point(1, 2))
del Point.y
show("hidden", two, Point(1, 2))


class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == 1


class Checked(metaclass=Meta):
    pass


def checked(value):
    match value:
        case Checked():
            return "checked"
        case int(n) if n > 5:
            return ("int", n)
        case bool(b) | float(b):
            return ("bool or float", b)
        case str(s) | bytes(s):
            return ("text", s)
        case list() | tuple() as items:
            return ("items", items)
        case dict(d):
            return ("dict", d)
        case object(real=r):
            return ("real", r)
        case None:
            return "none"
        case object():
            return "object"


class Int(int):
    pass


class Str(str):
    pass


many = [1, 2, True, False, 7, 1.5, "a", b"b", [1], (2,), {3: 4}, None, 10**30, Int(9), Int(1), Str("s"), 2j, print]
show("checked", checked, *many[:-1])
for _ in range(30):
    kinds = [checked(each) for each in many]
print(kinds[:-1], kinds[-1] == "object")


def parts(value):
    match value:
        case []:
            return "empty"
        case [1, 2, 3]:
            return "one two three"
        case [x]:
            return ("one", x)
        case [x, [y, *z], *_]:
            return ("nested", x, y, z)
        case (first, *middle, last) if first == last:
            return ("around", middle)
        case [_, _, *rest]:
            return ("rest", rest)
    return "no sequence"


class List(list):
    pass


class Sequence:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


values = [[], (), [1, 2, 3], (1, 2, 3), [1.0, 2.0, 3.0], [5], "ab", b"ab", [1, [2, 3, 4], 5], (1, ("a",)), [1.5, 2.5, 1.5],
          range(3), range(1, 4), List([1, 2, 3]), List([4]), Sequence(), {1: 2}, 7, None, [1, "xy"]]
show("parts", parts, *values)
for _ in range(40):
    found = [parts(each) for each in values]
print(found)


class Default(dict):
    def __missing__(self, key):
        return "missing"


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n


class Names:
    one = "one"
    two = "two"


def entries(value):
    match value:
        case {"kind": "point", "x": x, "y": y, **rest}:
            return ("point", x, y, rest)
        case {"kind": ("circle" | "disc") as kind, "r": r}:
            return (kind, r)
        case {1: one, 2.0: two} if one:
            return ("both", two)
        case {1: one}:
            return ("one", one)
        case {Names.one: a, Names.two: b}:
            return ("named", a, b)
        case {"only": only}:
            return ("only", only)
        case {}:
            return ("mapping", len(value))
    return "no mapping"


def safe(value):
    try:
        return entries(value)
    except ValueError as error:
        return str(error)


dicts = [{"kind": "point", "x": 1, "y": 2}, {"kind": "point", "x": 1, "y": 2, "z": 3}, {"kind": "point", "x": 1},
         {"kind": "circle", "r": 2.5}, {"kind": "disc", "r": None}, {"only": 1}, {}, {"one": 1, "two": 2},
         Default(only=2), Default(), {Key(1): 2, "only": 3}, {(1, 2): 3}, [], "kind", None]
show("entries", safe, *dicts)
del Names.two
Names.two = "one"
show("same", safe, {"one": 1, "two": 2}, {"only": 4}, {1: 5})


def hot(subjects):
    total = 0
    for each in subjects:
        match each:
            case {"n": int(n)} | [int(n)] | Point(x=n):
                total += n
            case {"n": float(n)}:
                total += int(n * 2)
            case str() | None:
                total += 1
            case _:
                raise ValueError(each)
    return total


def mixed(i):
    return [{"n": i}, [i], Point(i, 0), "s", None, {"n": i / 2}, {"n": 2.5, "m": 1}][i % 7]


print(hot([{"n": i} for i in range(500)]))
print(hot([mixed(i) for i in range(700)]))
try:
    hot([mixed(i) for i in range(700)] + [set()])
except ValueError as error:
    print("unexpected", error, error.__traceback__.tb_next.tb_lineno)


def constants(times):
    """Subjects that are known."""
    seen = []
    for _ in range(times):
        match 5:
            case Point(x):
                seen.append(x)
            case int(n) | str(n):
                seen.append(n)
        match "text":
            case Point(x) | [x] | {"a": x}:
                seen.append(x)
            case str(x):
                seen.append(x)
    return len(seen), seen[-2:]


print(constants(300))
