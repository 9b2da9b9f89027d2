# persistent_id, reducer_override, dispatch_table, find_class, copyreg: in subclasses and on instances.
import copyreg
import io
import pickle


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name!r})"


class ByName(pickle.Pickler):
    def persistent_id(self, obj):
        return f"thing {obj.name}" if isinstance(obj, Thing) else None


class FromName(pickle.Unpickler):
    def persistent_load(self, pid):
        return Thing(pid.upper())


for protocol in range(6):
    file = io.BytesIO()
    ByName(file, protocol).dump([Thing("a"), {"b": Thing("b")}, 1])
    print(file.getvalue())
    file.seek(0)
    print(FromName(file).load())


class NonText(pickle.Pickler):
    def persistent_id(self, obj):
        return ("id", "three") if obj == 3 else None


file = io.BytesIO()
NonText(file, 2).dump([1, 3, [3]])
unpickler = pickle.Unpickler(io.BytesIO(file.getvalue()))
unpickler.persistent_load = lambda pid: pid
print(unpickler.load())

pickler = pickle.Pickler(file := io.BytesIO(), 2)
pickler.persistent_id = lambda obj: "one" if obj == 1 else None
pickler.dump([1, 2])
print(file.getvalue())


class Overriding(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, Thing):
            return Thing, (obj.name + "!",)
        if obj is len:
            return "print"
        if obj is print:
            return 5
        return NotImplemented


def dump(pickler_class, obj, protocol=4):
    file = io.BytesIO()
    try:
        pickler_class(file, protocol).dump(obj)
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))
    else:
        print(file.getvalue())
        return pickle.loads(file.getvalue())


print(dump(Overriding, [Thing("x"), Thing, 1, "s", max]))
dump(Overriding, len)
dump(Overriding, [print])


def reduce_thing(thing):
    return Thing, (thing.name * 2,)


class WithTable(pickle.Pickler):
    dispatch_table = {Thing: reduce_thing}


print(dump(WithTable, [Thing("x"), 1j]))
print(dump(pickle.Pickler, [Thing("x"), 1j]))
copyreg.pickle(Thing, reduce_thing)
print(dump(pickle.Pickler, [Thing("x")]), pickle.loads(pickle.dumps(Thing("z"))))


class Table:
    def __getitem__(self, cls):
        print("asked for", cls.__name__)
        if cls is Thing:
            return lambda thing: (Thing, ("table",))
        raise KeyError(cls)


pickler = pickle.Pickler(file := io.BytesIO())
pickler.dispatch_table = Table()
pickler.dump([Thing("y"), 1j])
print(pickle.loads(file.getvalue()))
del copyreg.dispatch_table[Thing]


class Careful(pickle.Unpickler):
    def find_class(self, module, name):
        print("find", module, name)
        if module != "__main__":
            raise pickle.UnpicklingError(f"global '{module}.{name}' is forbidden")
        return super().find_class(module, name)


for protocol in (0, 2, 4):
    print(Careful(io.BytesIO(pickle.dumps(Thing("x"), protocol))).load() if protocol > 1 else None)
    try:
        Careful(io.BytesIO(pickle.dumps(len, protocol))).load()
    except pickle.UnpicklingError as error:
        print(error)

# Extension codes.
for code in (1, 0x100, 0x10000):
    copyreg.add_extension("__main__", "Thing", code)
    data = pickle.dumps([Thing, Thing("x")], 2)
    print(data, pickle.loads(data))
    print(pickle.dumps(Thing, 1), pickle.dumps(Thing, 4))
    copyreg.remove_extension("__main__", "Thing", code)
for call in [
    lambda: copyreg.add_extension("a", "b", 0),
    lambda: copyreg.add_extension("a", "b", 2**31),
    lambda: copyreg.add_extension("a", "b", 5),
    lambda: copyreg.add_extension("a", "b", 5),
    lambda: copyreg.add_extension("a", "b", 6),
    lambda: copyreg.add_extension("a", "c", 5),
    lambda: copyreg.remove_extension("a", "b", 6),
    lambda: copyreg.remove_extension("a", "b", 5),
    lambda: copyreg.clear_extension_cache(),
    lambda: copyreg.pickle(Thing, 5),
    lambda: copyreg.pickle(Thing, len, 5),
    lambda: copyreg.constructor(5),
    lambda: copyreg.constructor(len),
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

# Several pickles in one file; the memo is kept.
file = io.BytesIO()
pickler = pickle.Pickler(file)
shared = ["shared"]
pickler.dump(shared)
pickler.dump([shared, 1])
pickler.clear_memo()
pickler.dump(shared)
file.seek(0)
unpickler = pickle.Unpickler(file)
first, second, third = unpickler.load(), unpickler.load(), unpickler.load()
print(first, second, third, second[0] is first, third is first)
file.write(b"rest")
