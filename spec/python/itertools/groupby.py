from itertools import groupby

print([(key, list(group)) for key, group in groupby("aaabbca")])
print([(key, list(group)) for key, group in groupby([1, 3, 2, 4, 5], lambda n: n % 2)])
print([(k, "".join(g)) for k, g in groupby("aAbB", key=str.lower)])
print(list(groupby([])))
groups = groupby("aab")
first_key, first_group = next(groups)
second_key, second_group = next(groups)
print(first_key, list(first_group), second_key, list(second_group), next(groups, "end"))
groups = groupby([1, 1, 2])
key, group = next(groups)
print(next(group), list(group), [k for k, _ in groups])
words = sorted(["apple", "bob", "cat", "alpha", "ant"], key=len)
print({k: list(g) for k, g in groupby(words, len)})
for action in (lambda: groupby(5), lambda: list(groupby([1], 5)), lambda: groupby()):
    try:
        print(action())
    except TypeError as error:
        print(error)
