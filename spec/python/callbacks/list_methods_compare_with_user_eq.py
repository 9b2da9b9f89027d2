class Loose:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n, getattr(other, "n", other))
        return self.n == getattr(other, "n", other)


items = [Loose(1), Loose(2), Loose(3), Loose(2)]
print(items.index(2))
print(items.count(2))
items.remove(2)
print([item.n for item in items])
print(3 in items, [Loose(1)] == [Loose(1)], (Loose(1), 5) < (Loose(1), 6))
