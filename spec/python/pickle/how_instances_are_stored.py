# __getnewargs_ex__, __getnewargs__, __getstate__, __setstate__, __slots__, builtin bases.
import copyreg
import pickle


class Plain:
    def __init__(self, **attributes):
        self.__dict__.update(attributes)

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__


class NewArgs:
    def __new__(cls, x, *, y=None):
        self = object.__new__(cls)
        self.x, self.y = x, y
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.x}, {self.y})"


class WithNewArgs(NewArgs):
    def __getnewargs__(self):
        return (self.x,)


class WithNewArgsEx(NewArgs):
    def __getnewargs_ex__(self):
        return (self.x,), {"y": self.y}


class State:
    def __init__(self):
        self.value = 1

    def __getstate__(self):
        return ("state", self.value)

    def __setstate__(self, state):
        print("setstate", state)
        self.value = state


class NoState(State):
    def __getstate__(self):
        return None


class FalseState(State):
    def __getstate__(self):
        return 0


class Slots:
    __slots__ = ("a", "__b")

    def __init__(self):
        self.a = 1
        self.__b = 2

    def b(self):
        return self.__b


class SlotsAndDict(Slots):
    __slots__ = ("c", "__dict__")


class Bag(list):
    pass


class Table(dict):
    pass


class Number(int):
    pass


class Real(float):
    pass


class Pair(tuple):
    pass


class Word(str):
    pass


class Octets(bytes):
    pass


class Group(set):
    pass


class Wrong:
    def __init__(self, answer):
        self.answer = answer


class WrongNewArgs(Wrong):
    def __getnewargs__(self):
        return self.answer


class WrongNewArgsEx(Wrong):
    def __getnewargs_ex__(self):
        return self.answer


def show(value, protocols=range(6)):
    for protocol in protocols:
        try:
            data = pickle.dumps(value, protocol)
        except Exception as error:
            print(protocol, type(error).__name__, error)
            continue
        print(protocol, data)
        yield pickle.loads(data)


for value in (Plain(), Plain(a=1), Plain(b=[1, 2], a="x", f=1.5)):
    assert all(again == value for again in show(value))
for value in (WithNewArgs(1, y=2), WithNewArgsEx(1, y=2)):
    for again in show(value, (2, 3, 4, 5)):
        print(again)
for value in (State(), NoState(), FalseState()):
    for again in show(value):
        print(again.__dict__)
for again in show(Slots()):
    print(again.a, again.b())
both = SlotsAndDict()
both.c = 3
both.d = 4
for again in show(both, (0, 1, 2)):
    print(again.a, again.b(), again.c, again.d)
bag = Bag([1, 2])
bag.name = "bag"
for again in show(bag):
    print(again, again.name)
table = Table(a=1)
table.name = "table"
for again in show(table):
    print(again, again.name)
for value in (Number(5), Real(1.5), Pair((1, 2)), Word("w"), Octets(b"o"), Group([1])):
    value.mark = 1
    for again in show(value):
        print(type(again).__name__, again == value, again.mark)
for value in (
    WrongNewArgs(None), WrongNewArgs([]), WrongNewArgsEx(1), WrongNewArgsEx((1,)), WrongNewArgsEx(([], {})),
    WrongNewArgsEx(((), [])),
):  # fmt: skip
    for again in show(value, (2,)):
        pass
print(copyreg._slotnames(Slots), copyreg._slotnames(SlotsAndDict), copyreg._slotnames(Plain))
