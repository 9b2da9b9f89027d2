def add_repr(cls):
    def __repr__(self):
        fields = ", ".join(f"{k}={v!r}" for k, v in vars(self).items())
        return f"{cls.__name__}({fields})"

    cls.__repr__ = __repr__
    return cls


class Comparable:
    def __lt__(self, other):
        return self.key() < other.key()

    def __eq__(self, other):
        return self.key() == other.key()


@add_repr
class Item(Comparable):
    def __init__(self, name, size):
        self.name, self.size = name, size

    def key(self):
        return self.size, self.name


items = [Item("b", 2), Item("a", 2), Item("c", 1)]
print(sorted(items))
print(max(items), Item("x", 1) == Item("x", 1), Item("x", 1) != Item("y", 1))
