class Item:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return self.n == other.n

    def __repr__(self):
        return f"i{self.n}"


def show(items):
    print(sorted(item.n for item in items))


a = {Item(n) for n in range(6)}
b = {Item(n) for n in range(4, 9)}
show(a | b)
show(a & b)
show(a - b)
show(a ^ b)
a.discard(Item(0))
a.remove(Item(3))
show(a)
print(Item(4) in a, Item(99) in a, a.isdisjoint(b), {Item(1)} <= a, a == {Item(n) for n in (1, 2, 4, 5)})
a.update(b, [Item(100)])
show(frozenset(a))
