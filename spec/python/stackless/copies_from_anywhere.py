import copy
import functools
import itertools
import stackless


def pause(value=None):
    stackless.schedule_remove()
    return value


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return pause(self.name == other.name)

    def __lt__(self, other):
        return pause(self.name < other.name)

    def __repr__(self):
        return pause(self.name)


class C:
    @property
    def prop(self):
        return pause("property")

    def __getattr__(self, name):
        return pause(f"getattr {name}")

    def __add__(self, other):
        return pause("add")

    def __iter__(self):
        yield pause(1)
        yield pause(2)

    def __enter__(self):
        return pause("entered")

    def __exit__(self, kind, value, traceback):
        return pause(True)

    def __format__(self, spec):
        return pause(spec)

    def __bool__(self):
        return pause(True)

    def __contains__(self, item):
        return pause(True)

    def __getitem__(self, index):
        return pause(index)


class Meta(type):
    def __new__(meta, name, bases, namespace):
        pause()
        return super().__new__(meta, name, bases, namespace)

    def __prepare__(name, bases):
        return pause({})


def class_body():
    class Body:
        a = pause(1)
        b = a + pause(2)

    return Body.a, Body.b


def metaclass():
    class Made(metaclass=Meta):
        a = pause("made")

    return Made.a


def with_statement():
    with C() as value:
        raise ValueError(pause("raised"))
    return value


def handler():
    try:
        1 / pause(0)
    except ZeroDivisionError as error:
        pause()
        return str(error)
    finally:
        pause()


def generator():
    def numbers():
        for n in range(3):
            pause()
            yield n

    return [n for n in numbers()]


def delegation():
    def inner():
        yield pause("a")
        return pause("b")

    def outer():
        yield (yield from inner())

    return list(outer())


def coroutine():
    async def inner():
        return pause("inner")

    async def outer():
        return await inner() + pause("outer")

    try:
        outer().send(None)
    except StopIteration as stop:
        return stop.value


def pattern():
    match C():
        case C(prop=value):
            return value


def program():
    scope = {"pause": pause}
    exec("value = pause('exec')\nvalue += pause('ed')", scope)
    return scope["value"]


@functools.singledispatch
def dispatched(value):
    return pause("dispatched")


cases = {
    "sorted, key": lambda: sorted("cab", key=pause),
    "sorted": lambda: [each.name for each in sorted([Key("b"), Key("c"), Key("a")])],
    "max": lambda: max([3, 1, 2], key=pause),
    "dict lookup": lambda: {Key("a"): 1, Key("b"): 2}[Key("b")],
    "set": lambda: len({Key("a"), Key("b"), Key("a")}),
    "list.index": lambda: [Key("a"), Key("b")].index(Key("b")),
    "repr": lambda: repr([Key("a"), {"k": Key("b")}]),
    "f-string": lambda: f"{C():x}{C()!r:.0}{pause('!')}",
    "property": lambda: C().prop,
    "__getattr__": lambda: C().other,
    "__add__": lambda: C() + 1,
    "if": lambda: 1 if C() and not C() else 2,
    "in": lambda: 1 in C(),
    "index": lambda: C()[5],
    "unpacking": lambda: [*C(), *C()],
    "map": lambda: list(map(pause, filter(pause, range(4)))),
    "zip": lambda: list(zip(C(), C())),
    "sum": lambda: sum(C()),
    "join": lambda: ",".join(map(str, C())),
    "dict comprehension": lambda: {n: pause(n) for n in C()},
    "accumulate": lambda: list(itertools.accumulate(range(3), lambda a, b: pause(a + b))),
    "reduce": lambda: functools.reduce(lambda a, b: pause(a + b), range(4)),
    "partial": lambda: functools.partial(pause, "partial")(),
    "singledispatch": lambda: dispatched(1),
    "isinstance": lambda: isinstance(1, type("T", (type,), {"__instancecheck__": lambda *_: pause(True)})("U", (), {})),
    "eval": lambda: eval("[pause(n) for n in 'ab']"),
    "class body": class_body,
    "metaclass": metaclass,
    "with": with_statement,
    "handler": handler,
    "generator": generator,
    "delegation": delegation,
    "coroutine": coroutine,
    "pattern": pattern,
    "exec": program,
}


for name, function in cases.items():
    expected = []
    task = stackless.tasklet(lambda: expected.append(function()))()
    pauses = 0
    while task.alive:
        task.run()
        pauses += 1
    # A copy is made at each pause; all of them go on to the same result, and so does the original.
    for make in (copy.copy, stackless.tasklet.fork):
        results = []
        task = stackless.tasklet(lambda: results.append(function()))()
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
