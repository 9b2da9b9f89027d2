def run(n):
    total = 2**53 - 1000
    for i in range(n):
        total += i % 3
    return total


print(run(10), run(5000), run(5000) - 2**53)
product = 1
for i in range(1, 60):
    product *= i
print(product)
a, b = 0, 1
for _ in range(200):
    a, b = b, a + b
print(a)
small = 2**53 + 5
for _ in range(2000):
    small -= 1
print(small, type(small).__name__)
