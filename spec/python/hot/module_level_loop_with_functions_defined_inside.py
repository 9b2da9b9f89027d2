results = []
for size in range(1, 40):
    if size % 10 == 0:

        def transform(n, factor=size):
            return n * factor

    elif size == 1:

        def transform(n):
            return n + 1

    for i in range(100):
        last = transform(i)
    results.append(last)
print(results)
