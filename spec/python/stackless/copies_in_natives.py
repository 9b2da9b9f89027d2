import copy
import itertools
import math
import stackless


def pause(value=None):
    stackless.schedule_remove()
    return value


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return pause(7)

    def __eq__(self, other):
        return pause(self.name == other.name)

    def __lt__(self, other):
        return pause(self.name < other.name)

    def __repr__(self):
        return pause(self.name)

    def __format__(self, spec):
        return pause(self.name + spec)

    def __float__(self):
        return pause(1.5)

    def __index__(self):
        return pause(3)

    def __radd__(self, other):
        return pause(other + 1)

    def __rmul__(self, other):
        return pause(other * 2)


class Stream:
    """Any number of iterations, each of which pauses."""

    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        for item in self.items:
            yield pause(item)

    def keys(self):
        return pause("ab")

    def __getitem__(self, key):
        return pause(key * 2)


def keys(names):
    return [Key(name) for name in names]


def names(keys):
    return [key.name for key in keys]


# What a variable refers to is shared: so the list may get more.
def extend():
    items = [0]
    items.extend(Stream(1, 2))
    items += Stream(3)
    return len(items) >= 4


def update():
    table = {}
    table.update(Stream())
    table |= {"c": pause(1)}
    return table


def groups():
    try:
        raise ExceptionGroup("group", [ValueError(1), KeyError(2), ExceptionGroup("inner", [ValueError(3)])])
    except* ValueError as group:
        pause()
        shown = repr(group)
    except* KeyError as group:
        pause()
    return shown


def split():
    group = ExceptionGroup("group", [ValueError(1), KeyError(2), ValueError(3)])
    return group.split(lambda error: pause(isinstance(error, ValueError)))


class Keyed:
    __match_args__ = ("a", "b")

    def __getattr__(self, name):
        return pause(name)


def pattern():
    match Keyed():
        case Keyed("a", "b", c=other):
            return other


def star():
    first, *rest, last = Stream(1, 2, 3, 4)
    return first, rest, last


def call(*args, **kwargs):
    return args, kwargs


def class_body():
    class Body:
        items = []
        for n in Stream(1, 2):
            items = items + [n]

    return Body.items


cases = {
    "list": lambda: list(Stream(1, 2, 3)),
    "tuple": lambda: tuple(Stream(1, 2, 3)),
    "set": lambda: len(set(keys("aba"))),
    "frozenset": lambda: len(frozenset(keys("aba"))),
    "dict": lambda: dict(pair for pair in Stream(("a", 1), ("b", 2))),
    "dict of keys": lambda: len(dict.fromkeys(keys("aba"))),
    "dict of a mapping": lambda: dict(Stream()),
    "dict display": lambda: len({key: 1 for key in keys("aba")} | {Key("c"): 2}),
    "sorted": lambda: names(sorted(keys("cab"), reverse=True)),
    "list.extend": extend,
    "dict.update": update,
    "set operators": lambda: [
        len({*keys("ab")} | {*keys("bc")}),
        len({*keys("ab")} & {*keys("bc")}),
        len({*keys("ab")} - {*keys("bc")}),
        len({*keys("ab")} ^ {*keys("bc")}),
    ],
    "views": lambda: [len({key: 1 for key in keys("ab")}.keys() ^ keys("bc"))],
    "hash of a tuple": lambda: hash((Key("a"), (Key("b"), 1))) == hash((7, (7, 1))),
    "comparison": lambda: [keys("ab") == keys("ab"), (1, Key("a")) < (1, Key("b")), keys("ab") != keys("ac")],
    "nested repr": lambda: repr([Key("a"), (Key("b"), {"c": [Key("d")]})]),
    "str.format": lambda: "{:x} {!r} {:{}}".format(Key("a"), Key("b"), Key("c"), Key("d")),
    "percent": lambda: "%s %r" % (Key("a"), Key("b")),
    "join": lambda: "-".join(Stream("a", "b", "c")),
    "bytes": lambda: bytes(Stream(1, 2, 3)),
    "bytearray": lambda: bytearray(Stream(1, 2, 3)),
    "translate": lambda: "abc".translate(type("T", (), {"__getitem__": lambda self, key: pause(key + 1)})()),
    "sum": lambda: [sum(Stream(1, 2, 3)), sum(Stream(0.5, 1.5)), sum(Stream(1j, 2)), sum(keys("ab"))],
    "fsum": lambda: math.fsum(keys("ab")),
    "sumprod": lambda: math.sumprod([2, 3], keys("ab")),
    "prod": lambda: math.prod(keys("ab")),
    "zip": lambda: list(zip(Stream(1, 2), Stream(3, 4), strict=True)),
    "zip_longest": lambda: list(itertools.zip_longest(Stream(1, 2), Stream(3))),
    "batched": lambda: list(itertools.batched(Stream(1, 2, 3), 2)),
    "product": lambda: list(itertools.product(Stream(1, 2), Stream(3))),
    "groupby": lambda: [(key, [*group]) for key, group in itertools.groupby(Stream(1, 1, 2), key=pause)],
    "cycle": lambda: [*itertools.islice(itertools.cycle(Stream(1, 2)), 5)],
    "chain": lambda: [*itertools.chain.from_iterable(Stream(Stream(1), Stream(2, 3)))],
    "enumerate": lambda: [*enumerate(Stream("a", "b"))],
    "count": lambda: [keys("aab").count(Key("a")), keys("ab").index(Key("b")), Key("b") in keys("ab")],
    "min and max": lambda: [min(keys("bac")).name, max(Stream(1, 3, 2), key=pause)],
    "any and all": lambda: [any(Stream(0, 0, 1)), all(Stream(1, 1, 0))],
    "range": lambda: [*range(0, Key("a"))],
    "call": lambda: call(*Stream(1, 2), *Stream(3), **Stream()),
    "except*": groups,
    "split": split,
    "pattern": pattern,
    "unpacking": star,
    "class body": class_body,
}

for name, function in cases.items():
    expected = []
    task = stackless.tasklet(lambda: expected.append(repr(function())))()
    pauses = 0
    while task.alive:
        task.run()
        pauses += 1
    # A copy is made at each pause; all of them go on to the same result, and so does the original.
    for make in (copy.copy, stackless.tasklet.fork):
        results = []
        task = stackless.tasklet(lambda: results.append(repr(function())))()
        copies = []
        task.run()
        while task.alive:
            copies.append(make(task))
            task.run()
        for each in reversed(copies):
            while each.alive:
                each.run()
        if results != expected * pauses:
            print(name, make.__name__, "differs:", results[:3], len(results), pauses)
    print(f"{name}: {expected[0]}")
