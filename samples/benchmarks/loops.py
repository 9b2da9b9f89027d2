"""Integer loops: nested for and while, a sieve, a matrix product, Collatz."""

from harness import measure


def primes_below(limit):
    sieve = [True] * limit
    sieve[0] = sieve[1] = False
    for n in range(2, int(limit**0.5) + 1):
        if sieve[n]:
            for multiple in range(n * n, limit, n):
                sieve[multiple] = False
    return sum(sieve)


def multiply(a, b, size):
    product = [[0] * size for _ in range(size)]
    for i in range(size):
        for j in range(size):
            cell = 0
            for k in range(size):
                cell += a[i][k] * b[k][j]
            product[i][j] = cell
    return product


def longest_collatz(limit):
    best = best_steps = 0
    for start in range(1, limit):
        n, steps = start, 0
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        if steps > best_steps:
            best, best_steps = start, steps
    return best * best_steps


def main():
    size = 60
    a = [[i * j % 7 for j in range(size)] for i in range(size)]
    b = [[(i + j) % 5 for j in range(size)] for i in range(size)]
    trace = sum(row[i] for i, row in enumerate(multiply(a, b, size)))
    return primes_below(500_000) + trace + longest_collatz(20_000)


if __name__ == "__main__":
    measure(main)
