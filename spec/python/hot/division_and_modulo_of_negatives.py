def run(low, high):
    quotients = remainders = 0
    for n in range(low, high):
        for d in (3, -3, 7, -7):
            quotients += n // d
            remainders += n % d
            if n // d * d + n % d != n:
                print("broken", n, d)
    return quotients, remainders


print(run(-600, 600))
print([(-7 // 2, -7 % 2, 7 // -2, 7 % -2) for _ in range(2)])
zeros = 0
for n in range(2000):
    zeros += (n - 1000) // 1000
    zeros -= -0 % 5
print(zeros, 0 // -5, 0 % -5, -0.0 // 5, 0.0 % -5)
caught = 0
for n in range(1000):
    try:
        10 // (n % 100)
    except ZeroDivisionError:
        caught += 1
print(caught)
