from functools import cmp_to_key


def compare(a, b):
    return (a % 10 > b % 10) - (a % 10 < b % 10)


print(sorted([15, 23, 11, 31], key=cmp_to_key(compare)), max([15, 23, 19], key=cmp_to_key(compare)))
key = cmp_to_key(lambda a, b: b - a)
print(key(1) < key(2), key(2) < key(1), key(1) == key(1), key(5).obj)
try:
    key(1) < 5
except TypeError as error:
    print(error)
try:
    hash(key(1))
except TypeError as error:
    print(error)
