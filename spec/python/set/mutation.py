s = {1, 2, 3}
print(s.add(4), s.add(1), sorted(s), s.discard(9), s.discard(1), s.remove(2))
print(sorted(s), s.update([5, 6], (7,)), sorted(s))
print(s.intersection_update([3, 4, 5]), sorted(s))
print(s.difference_update({3}), sorted(s))
print(s.symmetric_difference_update({4, 9}), sorted(s), s.clear(), s)
s |= {1, 2}
s &= {2, 3}
s -= {5}
s ^= {7}
print(sorted(s), len({1, 2, 3}.copy()), s.copy() is s)
print(frozenset(f := frozenset([1])) is f, f.copy() is f)
popped = s.pop()
print(popped in (2, 7), len(s))
for action in (
    lambda: set().pop(),
    lambda: s.remove(99),
    lambda: s.remove("text"),
    lambda: s.add([]),
    lambda: s.add(),
    lambda: s.update(5),
    lambda: frozenset().add(1),
    lambda: s.__ior__([1]),
    lambda: s.discard({}),
    lambda: s.remove((1, 2)),
):
    try:
        print(action())
    except (KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
