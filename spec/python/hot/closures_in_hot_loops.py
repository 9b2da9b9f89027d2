def counter():
    count = 0

    def bump(by=1):
        nonlocal count
        count += by
        return count

    return bump


bump, other = counter(), counter()
for i in range(3000):
    bump()
    if i % 2:
        other(2)
print(bump(0), other(0))
functions = [lambda n, k=k: n + k for k in range(10)]
total = 0
for i in range(3000):
    total = functions[i % 10](total)
print(total)


def outer(n):
    total = 0
    for i in range(n):

        def add(x):
            nonlocal total
            total += x + i

        add(1)
    return total


print(outer(1500))
