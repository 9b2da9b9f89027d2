from itertools import batched, pairwise, starmap, zip_longest

print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])))
print(list(batched("abcdefg", 3)), list(batched("", 2)))
print(list(batched("abcd", 2, strict=True)))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(max, ["ab", [5, 3]])))
print(list(starmap(lambda *a: a, [(), (1,)])), list(zip_longest("abc", "x")))
print(list(zip_longest("a", "xyz", fillvalue="-")), list(zip_longest()))
print(list(zip_longest([], [1], [])))
for action in (
    lambda: list(batched("abc", 2, strict=True)),
    lambda: batched("a", 0),
    lambda: batched("a", -1),
    lambda: batched("a"),
    lambda: list(starmap(pow, [1])),
    lambda: list(starmap(pow, [(1,)])),
    lambda: zip_longest("a", wrong=1),
    lambda: pairwise(5),
    lambda: zip_longest(5),
    lambda: batched("a", 1.5),
    lambda: starmap(pow),
):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
