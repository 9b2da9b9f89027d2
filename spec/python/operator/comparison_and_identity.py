import operator as op

print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne("a", "b"), op.gt([2], [1]))
print(op.ge((), ()), op.is_(None, None), op.is_not(1, None), op.is_none(None))
print(op.is_not_none(0), op.contains([1, 2], 2), op.contains("abc", "bc"))
print(op.countOf([1, 2, 1, True], 1), op.indexOf("abc", "c"))
for action in (
    lambda: op.lt(1, "a"),
    lambda: op.indexOf([1], 2),
    lambda: op.contains(5, 1),
    lambda: op.countOf(5, 1),
):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
