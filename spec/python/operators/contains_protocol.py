class Contains:
    def __contains__(self, item):
        print("contains", item)
        return item


class Iterates:
    def __iter__(self):
        print("iter")
        return iter([1, 2, 3])


class Indexes:
    def __getitem__(self, index):
        print("getitem", index)
        if index == 3:
            raise IndexError
        return index * 2


print(5 in Contains(), 0 in Contains(), "" not in Contains())
print(2 in Iterates(), 9 in Iterates(), 9 not in Iterates())
print(2 in Indexes(), 7 in Indexes())
for source in (
    "1 in 5",
    "1 in None",
    "1 in object()",
    "1 in 'a'",
    "1 in b'a'",
    "300 in b'a'",
    "[] in {}",
    "[] in {1}",
):
    try:
        print(source, eval(source))
    except (TypeError, ValueError) as error:
        print(source, "|", error)
nan = float("nan")
print(nan in [nan], nan == nan, [nan] == [nan], [nan] == [float("nan")])
print(nan in {nan}, nan in (1, nan))
