calls = []


def key(n):
    calls.append(n)
    return -n


print(sorted([3, 1, 2], key=key), calls)
print(sorted("abc", key=None), max("abc", key=lambda c: -ord(c)), sorted([1, 2], key=lambda n: n, reverse=0))
