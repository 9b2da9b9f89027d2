class Upto:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return Steps(self.n)


class Steps:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


print(list(Upto(3)), tuple(Upto(2)), sorted(set(Upto(4))), sum(Upto(5)), max(Upto(6)), min(Upto(7)))
print(
    dict(zip(Upto(2), Upto(3))), list(enumerate(Upto(2))), list(map(str, Upto(2))), any(Upto(0)), all(Upto(2))
)
print(
    " ".join(map(str, Upto(3))), bytes(Upto(3)), [*Upto(2), *Upto(1)], list(filter(lambda n: n > 1, Upto(3)))
)
items = [0]
items.extend(Upto(2))
items += Upto(1)
items[1:1] = Upto(2)
print(items, {n: n for n in Upto(2)}, frozenset(Upto(1)), list(reversed(list(Upto(3)))))
a, *b = Upto(3)
print(a, b, 2 in Upto(3), print(*Upto(3)), sorted(Upto(3), key=lambda n: -n))
