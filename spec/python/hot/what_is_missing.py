# Attributes that are not there, keys with methods in Python, and iterators at their end, in compiled code.
class Hook:
    def __init__(self):
        self.own = 1

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"hook: {name}")
        return name.upper()


class Bare:
    __slots__ = ("slot",)


class Getter:
    @property
    def broken(self):
        raise AttributeError("inside of the getter")

    def __getattr__(self, name):
        return "instead of " + name


def read(o):
    try:
        return o.thing
    except AttributeError as error:
        return str(error), error.name, error.obj is o


def read_no(o):
    try:
        return o.nothing
    except AttributeError as error:
        return str(error), error.name, error.obj is o


def read_own(o):
    try:
        return o.own
    except AttributeError as error:
        return str(error)


class Key:
    log = []

    def __init__(self, value, name):
        self.value = value
        self.name = name

    def __hash__(self):
        return self.value % 3

    def __eq__(self, other):
        Key.log.append((self.name, getattr(other, "name", other)))
        return isinstance(other, Key) and self.value == other.value


class Unhashable:
    __hash__ = None


class BadHash:
    def __hash__(self):
        raise ValueError("no hash")


class TextHash:
    def __hash__(self):
        return "text"


def look(d, k):
    try:
        return d[k]
    except Exception as error:
        return type(error).__name__, str(error) if not isinstance(k, Key) else k.name


def take(it):
    try:
        return next(it)
    except StopIteration as error:
        return "over", error.args, error.value


class Counter:
    def __init__(self, n):
        self.n = n

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration("counted")
        return self.n


first, second, third = Key(1, "first"), Key(4, "second"), Key(2, "third")
table = {first: "one", second: "four", 5: "five"}
for turn in range(120):
    show = turn % 119 == 0
    Key.log.clear()
    results = [
        [read(Hook()), read_no(Hook()), read_own(Hook())],
        [read(o)[0] for o in (Bare(), 3, "x", Key(0, "k"), Bare, type, None)],
        Getter().broken,
        look(table, first),
        look(table, second),
        look(table, Key(4, "like second")),
        look(table, third),
        look(table, Key(7, "none")),
        look(table, 5),
        look(table, 1),
        look(table, Unhashable()),
        look(table, BadHash()),
        look(table, TextHash()),
        look({}, BadHash()),
        look({1: 2}, [1]),
        list(Key.log),
    ]
    empty = iter([])
    counter = Counter(1)
    results.append([take(empty), take(empty), next(empty, "instead"), next(iter("a"), "instead")])
    results.append([take(counter), take(counter), next(Counter(0), None)])
    try:
        take(5)
    except TypeError as error:
        results.append(str(error))
    if show:
        for each in results:
            print(each)

# A key that gets rid of the others while it is compared.
class Clearing(Key):
    def __eq__(self, other):
        victim.clear()
        return False

    __hash__ = Key.__hash__


for turn in range(50):
    victim = {Key(1, "a"): 1, Key(4, "b"): 2}
    result = look(victim, Clearing(1, "clearing"))
print(result, victim)
