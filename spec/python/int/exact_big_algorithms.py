def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x, y = y, (y + n // y) // 2
    return x


print(fibonacci(300))
print(gcd(2**100 * 3**50, 2**50 * 3**100) == 2**50 * 3**50)
print(isqrt(10**60 + 12345))
print(pow(7, 2**100, 10**18 + 9), (3**500) % (10**40))
