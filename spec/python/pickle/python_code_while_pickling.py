# __reduce__ and the like may do anything: pickle something else, change what is being pickled, raise.
import io
import pickle


class Nested:
    def __reduce__(self):
        return pickle.loads, (pickle.dumps([1, 2, Inner()]),)


class Inner:
    def __getstate__(self):
        return {"depth": len(pickle.dumps(list(range(100))))}


print(pickle.loads(pickle.dumps({"a": Nested()}))["a"][2].depth)


class Grows:
    def __init__(self, target):
        self.target = target

    def __reduce__(self):
        if isinstance(self.target, list):
            if len(self.target) < 5:
                self.target.append(len(self.target))
        elif isinstance(self.target, dict):
            self.target[len(self.target)] = 1
        else:
            self.target.add(len(self.target))
        return int, ()


items = []
items.extend([Grows(items), Grows(items), 3])
print(pickle.loads(pickle.dumps(items)))
table = {}
table["x"] = Grows(table)
table["y"] = 1
group = set()
group.add(Grows(group))
for each in (table, group):
    try:
        pickle.dumps(each)
    except RuntimeError as error:
        print(error)


class Raises:
    def __reduce__(self):
        raise ZeroDivisionError("reduce")


class RaisesInState:
    def __setstate__(self, state):
        raise ZeroDivisionError("setstate")

    def __getstate__(self):
        return 1


for value in ([Raises()], {"k": (1, Raises())}):
    try:
        pickle.dumps(value)
    except ZeroDivisionError as error:
        print(error, error.__notes__)
try:
    pickle.loads(pickle.dumps([RaisesInState()]))
except ZeroDivisionError as error:
    print(error, getattr(error, "__notes__", None))


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(getattr(self, "name", None)) % 7

    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name


data = pickle.dumps([{Key("a"): 1, Key("b"): 2, 3: 4}, {Key("a"), Key("c")}])
table, group = pickle.loads(data)
print(table[Key("b")], table[3], Key("c") in group, len(group))


class Attributes:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return name

    def __setattr__(self, name, value):
        print("never called by unpickling")


value = Attributes()
value.__dict__["a"] = 1
print(pickle.loads(pickle.dumps(value)).__dict__)


class File:
    def __init__(self, data):
        self.data = io.BytesIO(data)

    def read(self, n):
        return self.data.read(n)

    def readline(self):
        return self.data.readline()


for protocol in range(6):
    print(pickle.load(File(pickle.dumps({"a": [1, "b" * 5]}, protocol))))
with io.BufferedReader(io.BytesIO(pickle.dumps(1, 2) + pickle.dumps([2], 4) + b"rest")) as file:
    print(pickle.load(file), pickle.load(file), file.read())
