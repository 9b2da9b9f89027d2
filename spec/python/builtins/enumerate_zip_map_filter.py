print(list(enumerate("ab")), list(enumerate("ab", 5)))
print(list(enumerate("ab", start=-1)), list(enumerate([], 3)))
print(list(zip("abc", [1, 2])), list(zip()), list(zip("ab")))
print(list(zip("ab", "cd", "ef")), dict(zip("ab", range(9))))
print(list(map(str, [1, 2])))
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])))
print(list(map(None, [])) if False else list(map(len, ["a", "bb"])))
print(list(filter(None, [0, 1, "", "a", None])))
print(list(filter(lambda n: n % 2, range(6))))
print(list(filter(str.isalpha, "a1b2")))
print(list(zip("ab", "cd", strict=True)))
print(list(map(lambda a, b: (a, b), "ab", "cd", strict=True)))
print([*zip(*[(1, "a"), (2, "b")])])
for action in (
    lambda: list(zip("ab", "c", strict=True)),
    lambda: list(zip("a", "bc", strict=True)),
    lambda: list(zip("ab", "cd", "e", strict=True)),
    lambda: list(map(lambda a, b: 0, "a", "", strict=True)),
    lambda: zip(5),
    lambda: zip("a", 5),
    lambda: map(str),
    lambda: map(),
    lambda: map(5, "a"),
    lambda: list(map(5, "a")),
    lambda: enumerate(),
    lambda: enumerate(5),
    lambda: enumerate("a", "b"),
    lambda: filter(None),
    lambda: filter(None, 5),
    lambda: list(filter(5, [1])),
    lambda: list(map(str, 5)),
):
    try:
        print(action().__class__.__name__)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
