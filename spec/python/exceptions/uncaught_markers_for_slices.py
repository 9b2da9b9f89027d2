items = [1, 2, 3]
print(items["a":2], items)
