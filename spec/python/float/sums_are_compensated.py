print(sum([0.1] * 10), sum([1e16, 1.0, -1e16]), sum([0.1, 0.2, 0.3]))
print(sum([1, 0.5, 2]), sum([1e308, 1e308, -1e308]))
total = 0.0
for _ in range(10):
    total += 0.1
print(total, sum([], 0.0), sum([0.5], 1), sum([1.5, 2, True]))
print(sum([float("inf"), 1.0]), sum([2**60, 0.5]), sum([0.1j, 0.2j, 0.3j]))
