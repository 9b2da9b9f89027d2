from functools import reduce

print(reduce(lambda a, b: a + b, [1, 2, 3]))
print(reduce(lambda a, b: a * b, [1, 2, 3], 10), reduce(max, "hello"))
print(reduce(lambda a, b: a + [b], "ab", []), reduce(None, [5]))
print(reduce(None, [], "initial"))
print(reduce(lambda a, b: b, iter([1, 2]), initial=0))
for action in (
    lambda: reduce(max, []),
    lambda: reduce(max, 5),
    lambda: reduce(5, [1, 2]),
    lambda: reduce(max),
    lambda: reduce(lambda a: a, [1, 2]),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
