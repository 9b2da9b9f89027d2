def init(self, x):
    self.x = x


Thing = type("Thing", (), {"__init__": init, "double": lambda self: self.x * 2, "k": 1})
thing = Thing(4)
print(thing.double(), Thing.k, Thing.__name__, Thing.__module__, repr(Thing))
Child = type("Child", (Thing,), {"__module__": "somewhere", "__qualname__": "a.b.Child", "__doc__": "Doc."})
print(repr(Child), Child.__doc__, Child(1).double(), "__qualname__" in vars(Child))
for arguments in (
    ("A",),
    ("A", ()),
    (5, (), {}),
    ("A", [], {}),
    ("A", (), []),
    ("A\0", (), {}),
    ("", (), {}),
):
    try:
        print(type(*arguments))
    except (TypeError, ValueError) as error:
        print(error)
print(type(5), type(type), type(None).__name__, type(...).__name__, type(NotImplemented).__name__)
