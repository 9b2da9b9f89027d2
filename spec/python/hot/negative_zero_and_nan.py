def negate(values):
    return [-value for value in values]


for _ in range(500):
    result = negate([0, 0.0, -0.0, 1])
print(result)
nan = float("nan")
count = 0
for i in range(3000):
    if nan < i or nan > i or nan == nan:
        count += 1
    if not nan >= i:
        count += 2
print(count)
x = 0.0
for i in range(1000):
    x = x * -1
print(x, 0 * -1, 0.0 * -1, -1 * 0)
product = 5
for i in range(1500):
    product = product * -1 if i % 2 else product * 0
print(product, type(product).__name__)
