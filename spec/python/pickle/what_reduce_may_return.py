# Every form of the answer, and every wrong one, with notes about where it was met.
import copyreg
import pickle


class A:
    pass


class R:
    def __init__(self, make):
        self.make = make

    def __reduce_ex__(self, protocol):
        return self.make()


class Items:
    def __init__(self):
        self.got = []

    def append(self, item):
        self.got.append(item)

    def __setitem__(self, key, value):
        self.got.append((key, value))


def items():
    return Items()


def set_state(target, state):
    target.state = state


def local():
    return lambda: 1


def show(make):
    for protocol in (0, 2, 4, 5):
        try:
            data = pickle.dumps(R(make), protocol)
        except Exception as error:
            text = str(error).split(" at 0x")[0]
            print(protocol, type(error).__name__, text, error.__notes__ if hasattr(error, "__notes__") else None)
            print("   ", type(error.__context__).__name__, error.__cause__)
        else:
            try:
                again = pickle.loads(data)
            except TypeError as error:
                again = error
            print(protocol, data, type(again).__name__, getattr(again, "__dict__", None))


for make in [
    lambda: 5,
    lambda: None,
    lambda: (1,),
    lambda: (1, 2, 3, 4, 5, 6, 7),
    lambda: (1, ()),
    lambda: (A, []),
    lambda: (A, (), None, 5),
    lambda: (A, (), None, None, 5),
    lambda: (A, (), None, None, None, 5),
    lambda: (copyreg.__newobj__, ()),
    lambda: (copyreg.__newobj__, (1,)),
    lambda: (copyreg.__newobj__, (A,)),
    lambda: (copyreg.__newobj__, (R,)),
    lambda: (copyreg.__newobj_ex__, (A,)),
    lambda: (copyreg.__newobj_ex__, (1, (), {})),
    lambda: (copyreg.__newobj_ex__, (A, 1, {})),
    lambda: (copyreg.__newobj_ex__, (A, (), 1)),
    lambda: (copyreg.__newobj_ex__, (A, (), {})),
    lambda: (A, (local(),)),
    lambda: (A, (), local()),
    lambda: (A, (), None, iter([1, local()])),
    lambda: (A, (), None, None, iter([(1, local())])),
    lambda: (A, (), None, None, iter([(local(), 1)])),
    lambda: (A, (), None, None, iter([1])),
    lambda: (A, (), None, None, iter([(1, 2, 3)])),
    lambda: (local(), ()),
    lambda: (A, (), 1, None, None, local()),
    lambda: "A",
    lambda: "nope",
    lambda: "A.b",
    lambda: (A, ()),
    lambda: (A, (), {"x": 1}),
    lambda: (A, (), (None, {"x": 1})),
    lambda: (items, (), None, iter([1, 2]), iter([(3, 4)])),
    lambda: (items, (), None, iter([1]), iter([(3, 4), (5, 6)])),
    lambda: (items, (), None, iter(range(3)), iter({})),
    lambda: (A, (), 5, None, None, set_state),
]:
    show(make)

big = pickle.dumps(R(lambda: (items, (), None, iter(range(2001)), iter({i: -i for i in range(1001)}.items()))))
print(len(big), len(pickle.loads(big).got))
