class Reversible:
    def __reversed__(self):
        return iter("reversed")


class Sequence:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return index * 10


print("".join(reversed(Reversible())), list(reversed(Sequence())))
for value in 5, {1}, (n for n in ()), object():
    try:
        reversed(value)
    except TypeError as error:
        print(error)
print(list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1}.items())), list(reversed(range(3))))


class Hinted:
    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        return 10


import operator

print(list(Hinted()), operator.length_hint(Hinted()))
print(operator.length_hint(5 and [1]), operator.length_hint(Reversible(), 7))
