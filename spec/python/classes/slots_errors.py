def attempt(make):
    try:
        make()
        print("fine")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class A:
    __slots__ = ("a",)


class B:
    __slots__ = ("b",)


attempt(lambda: type("C", (), {"__slots__": ("x",), "x": 1}))
attempt(lambda: type("C", (), {"__slots__": ("1x",)}))
attempt(lambda: type("C", (), {"__slots__": (5,)}))
attempt(lambda: type("C", (), {"__slots__": 5}))
attempt(lambda: type("C", (A, B), {}))
attempt(lambda: type("C", (A,), {"__slots__": ("__dict__", "__dict__")}))
attempt(lambda: type("C", (int,), {"__slots__": ("x",)}))
attempt(lambda: type("C", (tuple,), {"__slots__": ()}))
attempt(lambda: type("C", (A,), {"__slots__": ()}))


class Mangled:
    __slots__ = ("__hidden",)

    def __init__(self):
        self.__hidden = 1


print(Mangled()._Mangled__hidden)
