print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], (2,) > (1, 9, 9), "abc" < "abd", "Z" < "a", "a" < "ab")
print([1, "a"] < [2, 5], b"a" < b"b", (1, (2, 3)) < (1, (2, 4)), [[1], 2] <= [[1], 2])
try:
    [1, "a"] < [1, 5]
except TypeError as error:
    print(error)
try:
    (1, None) > (1, 2)
except TypeError as error:
    print(error)
print({1} < {1, 2}, {1, 2} <= {1, 2}, {1} < {2}, {2} > {1}, {1, 2} > {1}, {1} >= set())
