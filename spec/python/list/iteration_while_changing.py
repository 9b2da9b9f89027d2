items = [1, 2, 3, 4, 5]
seen = []
for item in items:
    seen.append(item)
    if item == 2:
        items.insert(0, "new")
    if len(seen) > 8:
        break
print(seen)
items = [1, 2, 3]
for item in items:
    items.pop()
print(items)
iterator = iter(items)
items.clear()
items.extend("abc")
print(list(iterator))
iterator = iter([1])
print(next(iterator), next(iterator, "end"), next(iterator, "still"))
items = [1]
iterator = iter(items)
list(iterator)
items.append(2)
print(list(iterator))
backwards = reversed(items)
items.append(3)
print(list(backwards))
