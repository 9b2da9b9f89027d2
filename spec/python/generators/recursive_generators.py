def permutations(items):
    if not items:
        yield ()
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield (item, *rest)


print(list(permutations([1, 2, 3])))


def flatten(nested):
    for part in nested:
        if isinstance(part, list):
            yield from flatten(part)
        else:
            yield part


print(list(flatten([1, [2, [3, [4]], 5], [[[6]]]])))


def in_order(tree):
    if tree:
        left, value, right = tree
        yield from in_order(left)
        yield value
        yield from in_order(right)


print(*in_order((((None, 1, None), 2, None), 3, (None, 4, None))))
