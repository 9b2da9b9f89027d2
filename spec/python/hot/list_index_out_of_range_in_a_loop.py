items = list(range(100))
errors = total = 0
for i in range(-150, 150):
    try:
        total += items[i]
    except IndexError:
        errors += 1
print(total, errors)


def last_good(items):
    i = 0
    try:
        while True:
            items[i]
            i += 1
    except IndexError as error:
        return i, str(error)


for size in 0, 5, 2000:
    print(last_good([None] * size))
for i in range(1000):
    items[i % 100] = items[-1 - i % 100]
print(items[:5], items[-5:])
