def digits(n):
    return sum(map(int, str(n)))


def sqrt_digits(n, count):
    n *= 100**count
    x = n
    while (y := (x + n // x) // 2) < x:
        x = y
    return str(x)


def modular_inverse(a, m):
    r0, r1, s0, s1 = a, m, 1, 0
    while r1:
        q = r0 // r1
        r0, r1, s0, s1 = r1, r0 - q * r1, s1, s0 - q * s1
    return s0 % m


def is_probable_prime(n):
    d, r = n - 1, 0
    while d % 2 == 0:
        d, r = d >> 1, r + 1
    for a in (2, 3, 5, 7, 11, 13):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print(digits(2**1000), digits(3**2000), len(str(7**3000)))
print(sqrt_digits(2, 50))
p, q = 2**61 - 1, 2**89 - 1
print(is_probable_prime(p), is_probable_prime(q), is_probable_prime(p * q), is_probable_prime(2**67 - 1))
public = 65537
private = modular_inverse(public, (p - 1) * (q - 1))
message = int.from_bytes(b"stackless!", "big")
secret = pow(message, public, p * q)
print(secret, pow(secret, private, p * q).to_bytes(10, "big"))
a, b, n = 1, 1, 2
while len(str(b)) < 200:
    a, b, n = b, a + b, n + 1
print(n, b % 10**20, b >> 600, b.bit_length())
