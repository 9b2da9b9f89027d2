import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(7, 2))
print(op.floordiv(7, 2), op.mod(-7, 3), op.pow(2, 5), op.neg(5), op.pos(-5))
print(op.abs(-3), op.invert(5), op.inv(5), op.and_(6, 3), op.or_(6, 3))
print(op.xor(6, 3), op.lshift(1, 4), op.rshift(256, 4), op.index(True))
print(op.not_([]), op.truth([0]), op.concat([1], [2]), op.matmul.__name__)
for action in (
    lambda: op.add(1, "a"),
    lambda: op.add(1),
    lambda: op.neg("a"),
    lambda: op.index(1.5),
    lambda: op.concat(1, 2),
    lambda: op.truediv(1, 0),
    lambda: op.matmul(1, 2),
    lambda: op.invert(1.5),
    lambda: op.concat([1], (2,)),
):
    try:
        print(action())
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
