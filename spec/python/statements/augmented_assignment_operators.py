n = 10
n += 5
print(n)
n -= 3
print(n)
n *= 4
print(n)
n //= 5
print(n)
n **= 3
print(n)
n %= 100
print(n)
n <<= 4
print(n)
n >>= 1
print(n)
n &= 0xF0
print(n)
n |= 7
print(n)
n ^= 0xFF
print(n)
n /= 4
print(n)
