n = "outer"
print([n for n in range(3)], n)
items = [1, 2]
print([items for items in items], items)
try:
    [undefined_here for _ in [1]]
except NameError as error:
    print(error)


def function(limit):
    local = 10
    return [local * i for i in range(limit)], {i: local for i in range(limit)}


print(function(3))
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
print([(lambda: j)() for j in range(3)])
try:
    i
except NameError as error:
    print(error)
