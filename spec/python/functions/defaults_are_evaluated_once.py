def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []))
n = 5


def uses(value=n):
    return value


n = 6
print(uses())
functions = [lambda x=i: x for i in range(3)]
print([f() for f in functions])


def chained(a, b=lambda: "default"):
    return b()


print(chained(1), collect.__defaults__)
