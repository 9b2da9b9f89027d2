print(set(), {1}, set([1, 1, 1]), sorted(set("hello")), frozenset())
print(frozenset([1]), sorted({*"ab", *"bc"}), len({1, 1.0, True}), {1.0, 1})
print({1, True}, set({"a": 1}), sorted(set(range(5))))
s = {1, 2, 3}
print(1 in s, 5 in s, 5 not in s, len(s), bool(set()))
print(frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])})
print(set((1,)) == {1})
for action in (
    lambda: {[]},
    lambda: {{}},
    lambda: set(5),
    lambda: set([[]]),
    lambda: [] in s,
    lambda: set(1, 2),
    lambda: {set()},
    lambda: s[0],
    lambda: hash(s),
    lambda: frozenset(None),
    lambda: set(x=1),
):
    try:
        action()
    except TypeError as error:
        print(error)
