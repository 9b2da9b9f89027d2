class Pair:
    def __init__(self):
        self.a = 1
        self.b = 2.5


def reading():
    pair = Pair()
    shown = pair.__dict__
    print(shown, shown is pair.__dict__, len(shown), list(shown), shown["a"], shown.get("z", 5), "b" in shown)
    print(sorted(shown.items()), list(reversed(shown)), shown.keys() & {"a"})
    pair.c = 3
    print(shown, shown == {"a": 1, "b": 2.5, "c": 3})
    pair.b = "no float"
    print(shown, list(shown.values()))
    del pair.a
    print(shown, shown.copy(), {**shown}, dict(shown), shown | {"k": 1})


def writing():
    pair = Pair()
    shown = vars(pair)
    shown["e"] = 9
    del shown["a"]
    print(pair.e, hasattr(pair, "a"), shown)
    shown.update(z=1, b="s")
    print(pair.z, pair.b, shown.pop("z"), shown.popitem(), shown.setdefault("n", 7), pair.n, pair.__dict__)
    shown[1] = 2
    pair.q = 1
    print(shown, shown is pair.__dict__)
    pair.__dict__ |= {"k": 2}
    print(pair.k)
    shown.clear()
    pair.w = 1
    print(shown, shown is pair.__dict__)


def iterating():
    pair = Pair()
    for name, value in vars(pair).items():
        setattr(pair, name, value * 2)
    print(pair.a, pair.b)
    try:
        for name in pair.__dict__:
            setattr(pair, name + "x", 1)
    except RuntimeError as error:
        print(error)
    for i in range(50):
        setattr(pair, f"a{i}", i)
    print(len(pair.__dict__), sum(1 for _ in pair.__dict__.items()), pair.__dict__["a49"])


def exchanging():
    pair = Pair()
    shown = pair.__dict__
    pair.__dict__ = {"new": 1}
    print(shown, pair.__dict__, shown is pair.__dict__)
    shown["a"] = 100
    print(hasattr(pair, "a"))
    other = Pair()
    shown = other.__dict__
    other.__class__ = Other
    other.m = 1
    print(shown, shown is other.__dict__)
    del other.__dict__
    print(other.__dict__, shown)


class Other:
    pass


class Slotted:
    __slots__ = ("s", "__dict__")


def others():
    slotted = Slotted()
    slotted.s = 1
    slotted.t = 2
    print(slotted.__dict__, slotted.s)
    others.x = 1
    print(others.__dict__, others.__dict__ is others.__dict__)
    error = ValueError()
    error.y = 2
    print(error.__dict__)
    pair = Pair()
    exec("g = a + 1", pair.__dict__)
    print(pair.g, "__builtins__" in pair.__dict__)


for _ in range(3):
    reading()
    writing()
    iterating()
    exchanging()
    others()
