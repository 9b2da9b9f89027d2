outer = {frozenset([1, 2])}
print({1, 2} in outer, frozenset([2, 1]) in outer, {1} in outer)
outer.discard({1, 2})
print(outer)
try:
    outer.remove({5})
except KeyError as error:
    print(error)
try:
    {1: 2}[{1}]
except TypeError as error:
    print(error)
