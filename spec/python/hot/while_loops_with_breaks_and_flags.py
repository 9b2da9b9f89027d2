def collatz(n):
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        steps += 1
        if steps > 500:
            break
    else:
        return steps
    return -1


print(max(range(1, 2000), key=collatz), sum(collatz(n) for n in range(1, 500)))
i = j = 0
while True:
    i += 1
    if i % 2:
        continue
    j += i
    if j > 100_000:
        break
print(i, j)
low, high = 0, 10**12
while low < high:
    middle = (low + high) // 2
    if middle * middle < 5 * 10**20:
        low = middle + 1
    else:
        high = middle
print(low)
