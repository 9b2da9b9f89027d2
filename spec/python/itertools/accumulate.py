from itertools import accumulate
import operator

print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([], initial=5)))
print(list(accumulate([1, 2], initial=10)), list(accumulate("abc")))
print(list(accumulate([])))
print(list(accumulate([1, 2, 3], lambda a, b: a * 10 + b, initial=None)))
print(list(accumulate([[1], [2]])))
print(list(accumulate(range(3), func=operator.sub)))
for action in (
    lambda: list(accumulate([1, "a"])),
    lambda: accumulate(5),
    lambda: list(accumulate([1, 2], 5)),
    lambda: accumulate(),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
