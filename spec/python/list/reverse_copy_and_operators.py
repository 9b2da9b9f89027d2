items = [3, 1, 2]
print(items.reverse(), items, items.copy(), items.copy() is items, items + [9])
print(items * 2, 2 * items, items * 0, items * -1, [] + [])
nested = [[0]] * 3
nested[0].append(1)
print(nested, [[0] for _ in range(2)])
shallow = nested.copy()
shallow[0].append(2)
print(nested[0])
items *= 2
print(items)
items *= 0
print(items, items == [], not items)
for action in (
    lambda: [1] + (2,),
    lambda: [1] + None,
    lambda: [1] * "a",
    lambda: [1] * 1.0,
    lambda: [1] - [1],
    lambda: [1] * [1],
):
    try:
        action()
    except TypeError as error:
        print(error)
