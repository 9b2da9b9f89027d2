a, b = {1, 2, 3, 4}, {3, 4, 5}
for name in "union", "intersection", "difference", "symmetric_difference":
    print(name, sorted(getattr(a, name)(b)), sorted(getattr(a, name)([3, 9])))
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b))
print(sorted(a.union([7], "x", ()) - {"x"}), sorted(a.intersection(b, [4])))
print(sorted(a.difference([1], (2,))), a.union() == a, a.intersection() == a)
print(a.union() is a)
print(type(a | frozenset(b)).__name__, type(frozenset(b) | a).__name__)
print(a.isdisjoint([9]), a.isdisjoint(b), {1}.issubset(a), a.issuperset([1, 2]))
print(a.issubset(range(10)))
for action in (
    lambda: a | [1],
    lambda: a & 5,
    lambda: a - None,
    lambda: a ^ "x",
    lambda: a.union(5),
    lambda: a + b,
    lambda: a < [1],
    lambda: a.symmetric_difference(b, b),
    lambda: a.issubset(5),
    lambda: a.difference([[]]),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
