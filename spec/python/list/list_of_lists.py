grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid, [list(column) for column in zip(*grid)])
print([cell for row in grid for cell in row], sum(grid, []), max(grid))
print(grid[1][-1])
triangle = [[1]]
for _ in range(5):
    row = triangle[-1]
    triangle.append([1] + [a + b for a, b in zip(row, row[1:])] + [1])
print(triangle)
