def count(*args):
    total = steps = 0
    for i in range(*args):
        total += i
        steps += 1
    return total, steps


print(
    count(3000),
    count(5, 3000),
    count(0, 3000, 7),
    count(3000, 0, -1),
    count(10, 0),
    count(-5, -3000, -13),
    count(0, -10, 3),
)


def nested(n):
    total = 0
    for i in range(n):
        for j in range(i, n, 2):
            if j % 5 == 4:
                break
            total += i * j
        else:
            total += 1000
    return total


print(nested(120))
for i in range(3000):
    i = i * 2
print(i)
start = 2**53 - 3
print([i for i in range(start, start + 6)], sum(1 for _ in range(3000)))
bounds = 10
seen = []
for i in range(bounds):
    bounds = 3
    seen.append(i)
print(len(seen))
