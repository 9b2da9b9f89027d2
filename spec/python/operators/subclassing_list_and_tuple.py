class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    def __getitem__(self, index):
        result = super().__getitem__(index)
        return Stack(result) if isinstance(index, slice) else result


s = Stack([1, 2]).push(3)
print(s, type(s[:2]).__name__, type(s + [4]).__name__, s == [1, 2, 3], len(s))
print(type(s.copy()).__name__, repr(s), s[-1])
s.name = "attribute"
print(s.name, sorted(s, reverse=True), [*s], 2 in s, type(s * 2).__name__)


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


p = Pair(1, 2)
print(p, p.first, p == (1, 2), hash(p) == hash((1, 2)), {(1, 2): "x"}[p])
print(type(p + (3,)).__name__, type(p[:]).__name__)
a, b = p
print(a, b, "%s %s" % p, isinstance(p, tuple))


class Loud(list):
    def append(self, item):
        print("append", item)
        super().append(item)

    def __iter__(self):
        print("iter")
        return super().__iter__()

    def __len__(self):
        return 7


l = Loud([1])
l.append(2)
l.extend([3])
l += [4]
print(list(l), len(l), bool(l), [n for n in l], l)
