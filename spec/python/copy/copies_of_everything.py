# Shallow and deep copies, of builtins, of instances and of what copies itself.
import copy


class A:
    def __init__(self):
        self.items = [1]
        self.me = self


a = A()
shallow, deep = copy.copy(a), copy.deepcopy(a)
print(shallow.items is a.items, deep.items is a.items, deep.me is deep, deep.items)
rows = [1, [2, (3, [4])]]
rows.append(rows)
deep = copy.deepcopy(rows)
print(deep, deep[1] is rows[1], deep[2] is deep)
pair = ([],)
print(copy.deepcopy(pair)[0] is pair[0], copy.copy(pair) is pair)
plain = 1, 2, "x"
print(copy.deepcopy(plain) is plain)
print(copy.copy({1: 2}), copy.deepcopy({1: [2]}), copy.deepcopy({3, 4}), copy.deepcopy(frozenset([1])))
print(copy.copy(bytearray(b"x")), copy.copy(range(3)), copy.copy(len) is len, copy.deepcopy(A) is A)


class Slots:
    __slots__ = ("p", "q")


slots = Slots()
slots.p = [1]
deep = copy.deepcopy(slots)
print(deep.p, deep.p is slots.p, hasattr(deep, "q"))


class MyList(list):
    pass


mine = MyList([1, [2]])
mine.n = 5
for other in copy.copy(mine), copy.deepcopy(mine):
    print(other, type(other).__name__, other.n, other[1] is mine[1])


class Own:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "copied deeply"

    def __replace__(self, /, **changes):
        return changes


print(copy.copy(Own()), copy.deepcopy([Own()]), copy.replace(Own(), a=1))
for action in lambda: copy.replace(1), lambda: copy.deepcopy(i for i in []), lambda: copy.copy(i for i in []):
    try:
        action()
    except TypeError as error:
        print(error)
print(repr(copy.copy(ValueError(1, 2))))
deep = []
for _ in range(100):
    deep = [deep]
print(copy.deepcopy(deep) == deep)
