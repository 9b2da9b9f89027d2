total = 0
for i, (a, b) in enumerate(zip(range(2000), range(2000, 0, -1))):
    total += i * (a - b) % 7
print(total)
a, b, c = 1, 2, 3
for _ in range(3001):
    a, b, c = c, a, b
print(a, b, c)
pairs = [(i % 5, i) for i in range(2000)]
best = {}
for key, value in pairs:
    best[key] = max(best.get(key, 0), value)
print(best)
for first, *rest in [(1, 2, 3), "ab", [9]] * 300:
    last = first, rest
print(last)
