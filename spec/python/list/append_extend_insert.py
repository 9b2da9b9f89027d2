items = [1]
print(items.append(2), items.extend("ab"), items.insert(0, "first"))
print(items.insert(100, "last"), items.insert(-1, "before last"))
print(items.insert(-100, "very first"), items)
items.extend(items)
print(len(items))
items.extend(n for n in ())
items.extend({"k": 1})
items += (5,)
print(items[-3:])
for action in (
    lambda: items.append(),
    lambda: items.extend(5),
    lambda: items.insert(1),
    lambda: items.insert("a", 1),
    lambda: items.extend(None),
    lambda: items.__iadd__(5),
):
    try:
        action()
    except TypeError as error:
        print(error)
