def show(*args, **kwargs):
    print(args, kwargs)


a, b = [1, 2], (3,)
d, e = {"x": 1}, {"y": 2}
show(*a, 9, *b, **d, z=0, **e)
show(*"ab", *range(2), *{}, **{})
print([*a, *b], (*a, 0), {*b, 3}, {**d, "w": 5, **e, "x": 7})
print(*a, sep="-")
t = *a, *b
print(t)


def returns():
    return *a, 5


def yields():
    yield *b, 6


print(returns(), *yields())
for n in *a, *b:
    print(n, end=" ")
print()
print([*[]], [*()], (*[],), {**{}})
