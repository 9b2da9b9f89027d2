class Money(float):
    def __str__(self):
        return f"${float(self):.2f}"

    def __add__(self, other):
        return Money(float(self) + other)


m = Money(2.5)
print(m, repr(m), m + 1, type(m + 1).__name__, type(1 + m).__name__, m == 2.5)
print(f"{m}", f"{m:.3f}", round(m), m.is_integer())


class Tags(set):
    def add(self, tag):
        super().add(tag.lower())


t = Tags(["A"])
t.add("B")
print(sorted(t), type(t | {1}).__name__, type(t.copy()).__name__, len(t))
print(t == {"A", "b"}, Tags(), Tags([1]))


class Data(bytes):
    pass


class Frozen(frozenset):
    pass


print(Data(b"ab"), Data(b"ab")[0], Data(b"x") == b"x", repr(Frozen([1])))
print(Frozen([1]) == {1}, {Frozen([1]): 2}[frozenset([1])])
print(complex.__new__(type("C", (complex,), {}), 1, 2))
print(bytearray.__new__(type("B", (bytearray,), {})))
