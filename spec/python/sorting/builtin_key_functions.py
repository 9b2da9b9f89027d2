# Keys by builtin functions, whose keys are made at once.
from operator import itemgetter, attrgetter, methodcaller

rows = [(3, "c", 1.5), (1, "b", 2.5), (2, "a", 0.5), (1, "a", 9.0)]
print(sorted(rows, key=itemgetter(0)))
print(sorted(rows, key=itemgetter(-2), reverse=True))
print(sorted(rows, key=itemgetter(0, 1)))
print(sorted([{"k": 2}, {"k": 1}], key=itemgetter("k")))
print(sorted(["bb", "a", "ccc", ""], key=len))
print(sorted([-3, 2, -1, 0], key=abs), sorted("bac", key=ord), sorted(["b", "A", "c"], key=str.lower))


class Row:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        asked.append((self.n, i))
        return self.n

    def __len__(self):
        asked.append(self.n)
        return self.n

    def __repr__(self):
        return f"Row({self.n})"


asked = []
print(sorted([Row(3), Row(1), Row(2)], key=itemgetter(0)), asked)
asked = []
print(sorted([(5,), Row(3), Row(1)], key=itemgetter(0)), asked)
asked = []
print(sorted([Row(3), "abcd", Row(1)], key=len), asked)
print(sorted([Row(2), Row(1)], key=attrgetter("n")), sorted("bA", key=methodcaller("lower")))


for base in (itemgetter, attrgetter, methodcaller):
    try:
        type("Derived", (base,), {})
    except TypeError as error:
        print(error)
for key in (itemgetter(5), itemgetter("x"), len, str.lower, itemgetter(0)):
    for value in ([(1,), (2,)], [3, 4]):
        try:
            print(sorted(value, key=key))
        except Exception as error:
            print(type(error).__name__, error)
for call in (lambda: itemgetter(0)(), lambda: itemgetter(0)(1, 2), lambda: itemgetter(0)(x=1), lambda: attrgetter("a")()):
    try:
        call()
    except TypeError as error:
        print(error)

numbers = [3, 1, 2]


class Spy(list):
    def __getitem__(self, i):
        return len(numbers)


numbers = [Spy([3]), Spy([1])]
numbers.sort(key=itemgetter(0))
print(numbers)


class Default(dict):
    def __missing__(self, key):
        return 0


print(sorted([Default(a=1), Default()], key=itemgetter("a")))
