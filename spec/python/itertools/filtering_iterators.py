from itertools import compress, dropwhile, filterfalse, takewhile

print(list(takewhile(lambda n: n < 3, [1, 2, 3, 1])))
print(list(dropwhile(lambda n: n < 3, [1, 2, 3, 1])))
print(list(filterfalse(lambda n: n % 2, range(6))))
print(list(filterfalse(None, [0, 1, "", "a"])))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(compress("abc", [])))
print(list(compress([], [1])), list(takewhile(bool, [])))
print(list(dropwhile(bool, [1, 1])))
print(list(compress(data="ab", selectors=[True, ""])))
iterator = iter([1, 2, 3, 4])
print(list(takewhile(lambda n: n < 2, iterator)), list(iterator))
taken = takewhile(lambda n: n < 2, [1, 5, 1])
print(list(taken), list(taken))
for action in (
    lambda: takewhile(5, []),
    lambda: list(takewhile(5, [1])),
    lambda: dropwhile(bool, 5),
    lambda: compress(5, []),
    lambda: filterfalse(None),
    lambda: takewhile(),
):
    try:
        print(type(action()).__name__)
    except TypeError as error:
        print(error)
