numbers = [0] * 100
for i in range(5000):
    numbers[i % 100] += i
print(sum(numbers))
floats = [0.0] * 50
for i in range(5000):
    floats[i % 50] += 0.5
    if i == 4000:
        floats[7] = 10
    if i == 4500:
        floats.append("text")
print(floats[:9], floats[-1], len(floats))
mixed = []
for i in range(3000):
    mixed.append(i if i < 2000 else i / 2 if i < 2500 else str(i))
print(mixed[0], mixed[2400], mixed[-1], len(mixed))
grid = [[0.0] * 20 for _ in range(20)]
for step in range(10):
    for y in range(20):
        for x in range(20):
            grid[y][x] += x * y * 0.5
print(grid[3][4], grid[19][19], sum(map(sum, grid)))
