for n in 2**53 - 1, 2**53, 2**53 + 1, -(2**53) - 1, 2**31, 2**32, 2**63, -(2**63), 2**64:
    print(n, n + 1, n - 1, -n, n * 3, n // 2, n % 10, n ^ 1, n & 0xFF, n == float(n), n + 1 == float(n) + 1)
total = 2**53 - 2
for _ in range(4):
    total += 1
print(total, total * total, 3037000500 * 3037000500, 94906267 * 94906267)
