print(list(iter("ab")), next(iter([1])), next(iter([]), "default"))
print(list(iter([3, 2, 1].pop, 1)), type(iter([])).__name__)
print(type(iter(())).__name__, type(iter("")).__name__, type(iter({})).__name__)
print(type(iter(set())).__name__, type(iter(range(0))).__name__)
print(type(iter(b"")).__name__, type(iter(int, 1)).__name__)
for action in (
    lambda: next(iter([])),
    lambda: next(5),
    lambda: next([1]),
    lambda: iter(5),
    lambda: iter(5, 1),
    lambda: next(),
    lambda: iter(),
    lambda: next(iter([]), 1, 2),
):
    try:
        print(action())
    except (TypeError, StopIteration) as error:
        print(type(error).__name__, error)
