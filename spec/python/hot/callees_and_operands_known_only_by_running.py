"""Keywords, deletions, truth, membership and unpacking, of what changes while the loop is hot."""


def show(label, function, *cases):
    """What a function says of each case, in turn, until it is hot and beyond."""
    texts = {}
    for turn in range(120):
        for n, case in enumerate(cases):
            try:
                result = function(*case)
            except Exception as error:
                result = f"{type(error).__name__}: {error}"
            known = texts.setdefault(n, repr(result))
            assert known == repr(result), (label, turn, known, result)
    for text in texts.values():
        print(label, text)


def plain(a, b=2, *rest, c=3, **more):
    return a, b, rest, c, more


def exact(a, b):
    return b, a


def only(a, /, b, *, c):
    return a, b, c


class Callable:
    def __call__(self, a, b=0):
        return a - b

    def method(self, a, b=1):
        return a, b


def keywords(f):
    return f(1, b=5)


def more_keywords(f):
    return f(1, 4, c=6)


def spread(f, args, kwargs):
    return f(*args, **kwargs)


callees = [(f,) for f in (plain, exact, only, Callable(), Callable().method, dict, "{} {b}".format, None)]
show("keywords", keywords, *callees)
show("more", more_keywords, *callees)
show("first", keywords, (plain,))
show("second", keywords, (exact,), (only,))
show("spread", spread, (plain, (1,), {}), (plain, [1, 2, 3], {"c": 4, "z": 5}), (exact, (), {"b": 1, "a": 2}),
     (exact, (1,), {"a": 2}), (only, "ab", {"c": 1}), (sorted, [[3, -4, 2]], {"key": abs}), (dict, (), {"k": 1}), (plain, (1,), {1: 2}))


def sort(items, reverse):
    return sorted(items, key=lambda v: -v if v else 0, reverse=reverse), "a,b,c".split(",", maxsplit=1), max(items, key=abs, default=None)


show("sort", sort, ([3, 1, 2], False), ((3, -5), True), ([], False), ([1, "a"], False))


class Box:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __contains__(self, item):
        return item in self.items and item

    def __delitem__(self, key):
        del self.items[key]
        return "dropped"


class Lies:
    def __init__(self, n):
        self.n = n

    def __bool__(self):
        return self.n

    def __contains__(self, item):
        return Lies(item)


class Length:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


def truth(value):
    count = 0
    if value:
        count += 1
    while not value:
        count += 10
        break
    return count


show("box", truth, (Box(),), (Box(1),))
show("lies", truth, (Lies(True),), (Lies(False),))
show("wrong", truth, (Lies(True),), (Lies(1),), (Lies(None),))
show("length", truth, (Length(3),), (Length(0),), (Length(True),), (Length(-1),), (Length("x"),))
show("any", truth, (Callable(),), (Box(),), ([],), (0.0,), (None,), (plain,))


def member(item, container):
    return item in container, item not in container


show("member", member, (1, Box(1, 2)), (3, Box(1, 2)), (0, Box(0)))
show("member of lies", member, (True, Lies(0)), (False, Lies(0)))
show("asked", member, (1, Lies(0)), (True, Lies(0)))
show("member of any", member, (1, [1]), (1, Box()), ("a", "cat"), (1, 5), (1, iter((2, 3))), ([], {}))


def delete(make, key):
    value = make()
    del value[key]
    return value.items if isinstance(value, Box) else value


show("delete", delete, (lambda: [1, 2, 3], 1), (lambda: [1, 2, 3], -4), (lambda: [1, 2, 3], slice(0, 2)), (lambda: [1], "a"))
show("delete any", delete, (lambda: {1: 2, "a": 3}, "a"), (lambda: {1: 2}, 5), (lambda: Box(1, 2), 0), (lambda: Box(), 0),
     (lambda: bytearray(b"abc"), 1), (lambda: (1,), 0), (lambda: 5, 0), (lambda: [0.5, 1.5], 0), (lambda: {}, []))


def unpack(items):
    first, *rest = items
    a, b, *_, last = items
    return first, rest, a, b, last, [0, *items, 1]


def three(items):
    a, b, c = items
    return c, b, a


def numbers():
    yield from (1, 2, 3)


sources = [([1, 2, 3],), ((1, 2, 3),), ("abc",), (range(3),), ({1: 2, 3: 4, 5: 6},), ([1.5, 2.5, 3.5],), ((1, 2),), (5,), (b"abc",), ("ab\U0001f600",)]
show("unpack", unpack, *sources)
show("three", three, *sources)
for _ in range(200):
    assert three(numbers()) == (3, 2, 1) and [*numbers(), *map(str, numbers())] == [1, 2, 3, "1", "2", "3"]


def attributes(value):
    return value.name, value.name.__class__


class Named:
    def __init__(self, name):
        self.name = name


class Slotted:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name


class Asked:
    def __getattr__(self, name):
        return name * 2


class Computed:
    name = property(lambda self: [self.__class__.__name__])


open_to_all = Named("dict")
open_to_all.__dict__["other"] = 1
error = NameError("x", name="from an error")
show("attributes", attributes, (Named("a"),), (open_to_all,), (Slotted(1),), (Asked(),), (Computed(),), (error,), (Slotted.__new__(Slotted),), (5,))
open_to_all.__dict__["name"] = 7
show("again", attributes, (open_to_all,))


def stop(n):
    def generator():
        return n
        yield

    try:
        next(generator())
    except StopIteration as stop:
        return stop.value, stop.args


show("stop", stop, (1,), (None,), ((1, 2),))


def make(cls):
    return cls.__new__(cls), cls.__name__, cls.of("x")


class Made:
    @classmethod
    def of(cls, name):
        return cls.__name__ + name

    def __repr__(self):
        return "made"


class Other(Made):
    @staticmethod
    def of(name):
        return name


show("make", make, (Made,))
show("make others", make, (Made,), (Other,), (int,))


def texts(value):
    return f"{value!r:>8}|{value!s:<8}|{value!a}|{value}"


class Shown:
    def __repr__(self):
        return "shown"

    def __format__(self, spec):
        return f"<{spec}>"


show("texts", texts, (1,), (2.5,), ("é",), (None,), ([1, Shown()],), (Shown(),), ("\U0001f600",), (10**20,), (True,))


def percent(values):
    return "%s and %r: %5.2f" % values


show("percent", percent, ((1, "a", 2.5),), ((Shown(), Shown(), 1),), ((1, 2),), (("\U0001f600", None, True),))
