def step(n):
    return n + 1


def run():
    global step
    n = 0
    for i in range(3000):
        if i == 1500:
            step = lambda n: n + 1000
        n = step(n)
    return n


print(run())
limit = 10
total = 0
for i in range(3000):
    if i == 2000:
        limit = 1
    total += limit
print(total)
