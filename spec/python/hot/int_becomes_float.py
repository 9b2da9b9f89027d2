def run(values):
    total = 0
    for value in values:
        total += value
    return total


print(run(list(range(3000))))
print(run(list(range(3000)) + [0.5]))
print(run([0.5] * 3000), run([1, 0.25] * 1500))
x = 1
for i in range(3000):
    if i == 2500:
        x = x / 2
    x = x + 1
print(x)
