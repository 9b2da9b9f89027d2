def squares(limit):
    for n in range(limit):
        yield n * n


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


total = 0
for square in squares(3000):
    total += square
print(total, sum(tree(10)))


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return
        total += value
        count += 1
        average = total / count


mean = averager()
next(mean)
for n in range(3000):
    result = mean.send(n if n < 2000 else n + 0.5)
print(result)
print(sum(a * b for a in range(60) for b in range(a) if b % 3))
