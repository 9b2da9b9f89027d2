items = [1, 2, 3]
for index in 3, -4, 2**100, "a", 1.0, None, (1,), [0]:
    for source in "items[index]", "items[index] = 0", "del items[index]":
        try:
            exec(source)
        except (IndexError, TypeError) as error:
            print(source, repr(index), "|", type(error).__name__, error)
print(items[-3], items[True], items)
