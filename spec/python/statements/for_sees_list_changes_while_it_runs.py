items = [1, 2, 3]
for item in items:
    if item < 3:
        items.append(item + 10)
    print(item, end=" ")
print()
items = [1, 2, 3, 4]
for item in items:
    items.remove(item)
print(items)
for n in (counter := iter([1, 2, 3])):
    print(n, next(counter, None))
