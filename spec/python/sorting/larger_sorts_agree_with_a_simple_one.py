def insertion_sort(items):
    result = []
    for item in items:
        at = len(result)
        while at > 0 and item < result[at - 1]:
            at -= 1
        result.insert(at, item)
    return result


seed = 1
numbers = []
for _ in range(500):
    seed = seed * 48271 % 2147483647
    numbers.append(seed % 1000)
print(sorted(numbers) == insertion_sort(numbers), sorted(numbers)[:10])
print(sorted(numbers, reverse=True) == sorted(numbers)[::-1])
print(sorted(map(str, numbers))[:5], sorted([n / 7 for n in numbers])[0])
print(sorted(numbers, key=lambda n: n % 10)[:8])
pattern = list(range(100)) + list(range(50, 0, -1)) + [7] * 30
print(sorted(pattern) == insertion_sort(pattern), sum(i * n for i, n in enumerate(sorted(pattern))))
