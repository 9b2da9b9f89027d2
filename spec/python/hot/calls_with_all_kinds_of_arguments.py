def plain(a, b):
    return a - b


def default(a, b=10, *rest, k=100, **more):
    return a + b + sum(rest) + k + len(more)


total = 0
for i in range(2000):
    total += (
        plain(i, 1)
        + plain(b=1, a=i)
        + default(i)
        + default(i, 2)
        + default(i, 2, 3, 4)
        + default(i, k=5)
        + default(a=i, z=0)
    )
    total += default(*[i, 1], **{"k": i % 2})
print(total)
default.__defaults__ = (20,)
print(sum(default(0) for _ in range(1000)))
bad = 0
for i in range(1000):
    try:
        plain(1) if i % 2 else plain(1, 2, 3)
    except TypeError:
        bad += 1
print(bad)
