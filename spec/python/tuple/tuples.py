t = 1, "a", None
print(t, (), (1,), tuple(), tuple("ab"), tuple([1, 2]), t[0], t[-1], t[1:])
print(t[::-1], len(t), t + (2,), t * 2, 2 * (1,), t * 0, "a" in t, t.index("a"))
print(t.count(1))
print(t == (1, "a", None), (1, 2) < (1, 3), (1,) < (1, 0))
print(hash((1, 2)) == hash((1, 2)), {(1, (2, 3)): "nested"}[1, (2, 3)])
print(tuple(t) is t, t[:] is t, () == tuple())
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
for source in (
    "t[0] = 1",
    "del t[0]",
    "t.append(1)",
    "t[5]",
    "t['a']",
    "t.index(9)",
    "hash(([],))",
    "t + [1]",
    "t * 'a'",
    "t < 5",
    "tuple(5)",
    "tuple(1, 2)",
    "t[1.0]",
    "t.x = 1",
    "t.count()",
):
    try:
        exec(source)
    except (TypeError, AttributeError, IndexError, ValueError) as error:
        print(source, "|", type(error).__name__, error)
