values = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(values), 0)))
print(next(values))


class Sequence:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index * 10


print(list(Sequence()), 20 in Sequence(), max(Sequence()))
a, *b = Sequence()
print(a, b)
iterator = iter([1, 2, 3])
print(next(iterator), list(iterator), next(iterator, None))
for action in (
    lambda: next([]),
    lambda: iter(5),
    lambda: iter(5, 0),
    lambda: next(iter([]), 1, 2),
    lambda: next(),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
