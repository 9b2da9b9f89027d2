# A set is looked for as the frozenset that equals it; other unhashable values are errors.
def has(item, container):
    return item in container


def lacks(item, container):
    return item not in container


for _ in range(80):
    results = [
        has({1}, {1, 2}),
        has({1}, {frozenset({1})}),
        lacks({1}, frozenset({frozenset({1})})),
        has(frozenset({2}), {1, 2}),
    ]
    for container in ({1}, {1: 2}):
        for item in ([], {}):
            try:
                results.append(has(item, container))
            except TypeError as error:
                results.append(str(error))
    try:
        results.append(has({1}, {1: 2}))
    except TypeError as error:
        results.append(str(error))
print(*results, sep="\n")
