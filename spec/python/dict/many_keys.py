d = {i: str(i) for i in range(5000)}
for i in range(0, 5000, 2):
    del d[i]
print(len(d), d[4999], 0 in d, list(d)[:3], sum(d))
for i in range(100):
    d[f"s{i}"] = i
    d[(i, i)] = i
    d[i + 0.5] = i
print(len(d), d["s50"], d[(7, 7)], d[3.5], list(d)[-1])
while len(d) > 10:
    d.popitem()
print(d)
queue = {}
for i in range(10_000):
    queue[i] = i
    if len(queue) > 3:
        del queue[next(iter(queue))]
print(queue)
