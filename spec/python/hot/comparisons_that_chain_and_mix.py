def classify(x):
    if x < 0:
        return "negative"
    elif 0 <= x < 10:
        return "small"
    elif x in (10, 20, 30):
        return "round"
    elif x is None or x == 15.0:
        return "fifteen"
    return "large"


counts = {}
for i in range(-500, 2500):
    kind = classify(i % 40 - 3)
    counts[kind] = counts.get(kind, 0) + 1
print(counts)
print([classify(x) for x in (-0.5, 9.99, 10.0, True, 15, 2**70, -(2**70), float("inf"), float("nan"))])
try:
    classify("text")
except TypeError as error:
    print(error)
same = sum(1 for i in range(1000) if i == i + 0.0 and i is not None and not i != i)
print(same)
