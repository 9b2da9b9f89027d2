items = [3, 1, 2]


def key(n):
    print(items)
    return n


items.sort(key=key)
print(items)


def evil(n):
    items.append(n)
    return n


try:
    items.sort(key=evil)
except ValueError as error:
    print(error, items)
