items = []
try:
    items.pop()
except IndexError as error:
    print(error)
items = [1, 2, 3, 4]
print(items.pop(), items.pop(0), items.pop(-2), items)
for index in 5, -5, "a", 1.0, None:
    try:
        items.pop(index)
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
