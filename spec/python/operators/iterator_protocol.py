class Count:
    def __init__(self, limit):
        self.n, self.limit = 0, limit

    def __iter__(self):
        return self

    def __next__(self):
        if self.n >= self.limit:
            raise StopIteration
        self.n += 1
        return self.n


print(list(Count(3)), sum(Count(4)), max(Count(5)), 2 in Count(3))
print(tuple(Count(0)), [*Count(2)], dict(zip("ab", Count(9))))
a, b, c = Count(3)
print(a, b, c, " ".join(map(str, Count(3))), sorted(Count(3), reverse=True))
print(list(enumerate(Count(2), 5)))
counter = Count(3)
for n in counter:
    if n == 2:
        break
print(list(counter), list(counter))


class NextRaises:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("broken")


try:
    list(NextRaises())
except ValueError as error:
    print(error)
