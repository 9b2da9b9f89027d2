counts = {}
for i in range(5000):
    key = i * i % 37
    counts[key] = counts.get(key, 0) + 1
print(sorted(counts.items())[:4], len(counts))
mixed = {}
for i in range(3000):
    key = i % 10 if i < 1000 else str(i % 10) if i < 2000 else (i % 10,) if i < 2500 else i % 10 / 2
    mixed[key] = mixed.get(key, 0) + 1
print(len(mixed), mixed[0], mixed["3"], mixed[(4,)], mixed[1.5], mixed[1])
memo = {}


def ways(n):
    if n in memo:
        return memo[n]
    memo[n] = 1 if n < 2 else ways(n - 1) + ways(n - 2)
    return memo[n]


print(ways(90), len(memo))
table = {i: i for i in range(1000)}
for i in range(0, 1000, 2):
    del table[i]
for key, value in table.items():
    table[key] = value * 2
print(sum(table.values()), list(table)[:3])
