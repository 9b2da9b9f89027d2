a = 1
del a
try:
    a
except NameError as error:
    print(error)
items = list(range(6))
del items[0], items[-1]
print(items)
del items[1:3]
print(items)
table = {"a": 1, "b": 2}
del table["a"]
print(table)
x, y = 1, 2
del (x, y)
print("x" in globals(), "y" in globals())
[p, q] = 1, 2
del [p, q]


class Thing:
    pass


thing = Thing()
thing.x = 1
del thing.x
print(thing.__dict__)
try:
    del thing.x
except AttributeError as error:
    print(error)
try:
    del undefined
except NameError as error:
    print(error)
try:
    del table["zz"]
except KeyError as error:
    print(repr(error))
