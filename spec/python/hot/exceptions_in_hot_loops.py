class Custom(Exception):
    pass


def risky(n):
    if n % 7 == 0:
        raise ValueError(n)
    if n % 11 == 0:
        raise Custom(n)
    return n


totals = [0, 0, 0, 0]
for n in range(3000):
    try:
        totals[0] += risky(n)
    except ValueError as error:
        totals[1] += error.args[0]
    except Custom:
        totals[2] += 1
    finally:
        totals[3] += 1
print(totals)


def search(items, wanted):
    for item in items:
        try:
            if item == wanted:
                return item
        finally:
            visited.append(item)
    return None


visited = []
for wanted in range(100):
    search(range(50), wanted)
print(len(visited))
