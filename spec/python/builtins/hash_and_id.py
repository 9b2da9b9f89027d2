print(hash(0), hash(1), hash(-1), hash(True), hash(5), hash(2.0))
print(hash("") == hash(""), hash(()) == hash(()))
print(hash((1, "a")) == hash((1, "a")), hash(None) == hash(None))
print(hash(range(3)) == hash(range(3)), hash(len) == hash(len))
print(hash(frozenset()) == hash(frozenset()))
print(hash(1.0) == hash(1) == hash(1 + 0j))
a = []
print(id(a) == id(a), id(a) == id([]) if False else True)
print(isinstance(id(a), int), id(None) == id(None))
for value in [], {}, set(), [1], ([],), {1: []}.values, bytearray(), slice(1, [])	:
    try:
        hash(value)
        print("hashable")
    except TypeError as error:
        print(error)
