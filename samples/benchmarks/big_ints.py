"""Exact integers: factorials, Fibonacci, pi, modular powers, a primality test, 64-bit mixing."""

from harness import measure


def factorial(n):
    product = 1
    for factor in range(2, n + 1):
        product *= factor
    return product


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def digits_of_pi(count):
    digits = []
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while len(digits) < count:
        if 4 * q + r - t < m * t:
            digits.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return digits


def is_prime(n):
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd //= 2
        twos += 1
    for base in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        power = pow(base, odd, n)
        if power in (1, n - 1):
            continue
        for _ in range(twos - 1):
            power = power * power % n
            if power == n - 1:
                break
        else:
            return False
    return True


def mix(count):
    mask = (1 << 64) - 1
    state = 0x9E3779B97F4A7C15
    for n in range(count):
        state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 + n & mask
    return state


def main():
    total = sum(map(int, str(factorial(1400)))) + fibonacci(40_000) % 1_000_003
    total += sum(digits_of_pi(1000))
    candidate = 10**80 + 1
    while not is_prime(candidate):
        candidate += 2
    return total + candidate + mix(500_000)


if __name__ == "__main__":
    measure(main)
