items = [1, 2, 1, 3]
print(items.remove(1), items)
try:
    items.remove(9)
except ValueError as error:
    print(error)
print(items.clear(), items)
items = [1.0, True, 1]
items.remove(1)
print(items)
