items = list(range(10))
for part in (
    slice(2, 5),
    slice(None, 3),
    slice(-3, None),
    slice(None, None, 3),
    slice(None, None, -1),
    slice(8, 2, -2),
    slice(5, 2),
    slice(100),
    slice(-100, 100),
    slice(None, -100, -1),
    slice(0, 0),
    slice(3, None, -1),
):
    print(part, items[part])
try:
    items[::0]
except ValueError as error:
    print(error)
try:
    items[1.5:]
except TypeError as error:
    print(error)
print(items[:] is items, items[:] == items, items[10**100 :], items[: 10**100][-1])
