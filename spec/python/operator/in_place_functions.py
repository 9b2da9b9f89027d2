import operator as op

a = [1]
b = op.iadd(a, [2])
print(b is a, a, op.iadd(1, 2), op.isub(5, 2), op.imul([1], 2))
print(op.ior({1}, {1}), op.iand(6, 3), op.ixor(5, 1), op.ilshift(1, 2))
print(op.irshift(8, 1), op.ipow(2, 3), op.imod(7, 4), op.ifloordiv(7, 2))
print(op.itruediv(7, 2), op.iconcat([1], [2]))
try:
    op.iconcat(1, 2)
except TypeError as error:
    print(error)
print(sorted(n for n in op.__all__ if n.startswith("i"))[:6], op.__add__ is op.add, op.__lt__(1, 2))
