"""Loops at module level, whose variables are globals."""

total = 0
for n in range(3000):
    total += n
print(total, n)

# Ints that outgrow, floats, and both in turn.
big = 1
for n in range(200):
    big *= 3
print(big, n)
mean = 0
for n in range(500):
    mean = mean * 0.5 + n
print(mean)
mixed = 0
for n in range(400):
    mixed = mixed + (0.5 if n == 300 else 1)
print(mixed)
word = ""
for n in range(300):
    word = word + "ab"
print(len(word), word[:4])

# Leaving by break, by else, by an exception.
for n in range(1000):
    if n * n > 5000:
        break
print(n)
for n in range(500):
    half = n // 2
else:
    half += 1000
print(half)
try:
    for n in range(1000):
        rest = 1000 % (400 - n)
except ZeroDivisionError as error:
    print(error, n, rest)
items = [7] * 350
try:
    for n in range(1000):
        items[n] = items[n] + n
except IndexError as error:
    print(error, n, sum(items))

# Loops in loops, and while.
count = 0
for row in range(60):
    for column in range(row):
        if (row + column) % 3 == 0:
            continue
        count += column
print(count, row, column)
a, b, steps = 27, 0, 0
while a != 1:
    a = a // 2 if a % 2 == 0 else 3 * a + 1
    b = a if a > b else b
    steps += 1
print(steps, b)
x = 0.0
k = 0
while x < 100:
    x = x + 0.25
    k = k + 1
print(x, k)

# What runs in the loop looks at the globals.
seen = 0
level = 0


class Watcher:
    def __add__(self, other):
        global seen
        seen = seen + level + other
        return self

    def __lt__(self, other):
        return level < other


watcher = Watcher()
for n in range(300):
    level = n
    watcher = watcher + 1
print(seen, level)
level = 0
while watcher < 250:
    level = level + 1
print(level)


def numbers():
    global level
    for each in range(300):
        level = level + 1
        yield each + level


last = 0
level = 0
for n in numbers():
    level = level + 2
    last = n
print(last, level)


def run(limit):
    global total
    total = 0
    while total < limit:
        total += 3
    return total


print(run(2000), total)
total = "text"
print(run.__globals__["total"])

# A name that is defined late, and one that is deleted.
for n in range(300):
    if n == 200:
        late = 0
    elif n > 200:
        late += n
print(late)
for n in range(300):
    if n % 100 == 99:
        del late
        late = n
    late = late + 1
print(late)
for total in range(300):
    pass
print(total)
