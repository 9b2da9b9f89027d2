from itertools import chain, islice

print(list(chain("ab", [1], range(2))), list(chain()))
print(list(chain.from_iterable(["ab", "c", []])), list(chain([], [], [1])))
print(list(islice("abcdef", 3)), list(islice("abcdef", 1, 4)))
print(list(islice("abcdef", 1, None, 2)), list(islice("abcdef", None)))
print(list(islice("abc", 5, 10)), list(islice([], 3)))
print(list(islice("abcdef", 0, 6, 4)), list(islice("abc", 2, 1)))
iterator = iter(range(10))
print(list(islice(iterator, 3)), next(iterator), list(islice(iterator, 2, 4)), list(iterator))
for action in (
    lambda: islice("a"),
    lambda: islice("a", -1),
    lambda: islice("a", 1, -1),
    lambda: islice("a", 0, 5, 0),
    lambda: islice("a", "b"),
    lambda: islice(5, 1),
    lambda: list(chain(5)),
    lambda: list(chain.from_iterable([1])),
    lambda: islice("a", 0, 1, 1.5),
    lambda: chain.from_iterable(5),
):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
