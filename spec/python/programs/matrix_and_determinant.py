def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def power(matrix, n):
    size = len(matrix)
    result = [[int(i == j) for j in range(size)] for i in range(size)]
    while n:
        if n & 1:
            result = multiply(result, matrix)
        matrix, n = multiply(matrix, matrix), n >> 1
    return result


def determinant(matrix):
    if not matrix:
        return 1
    first, *rest = matrix
    return sum(
        (-1) ** i * value * determinant([row[:i] + row[i + 1 :] for row in rest])
        for i, value in enumerate(first)
        if value
    )


def spiral(matrix):
    while matrix:
        yield from matrix.pop(0)
        matrix = [list(row) for row in zip(*matrix)][::-1]


print(power([[1, 1], [1, 0]], 200)[0][1])
print(
    determinant([[2, 0, 1], [1, 3, 2], [1, 1, 4]]),
    determinant([[(i * i + 3 * j * j + i * j) % 11 for j in range(6)] for i in range(6)]),
)
print(*spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
print([list(row) for row in zip(*[[1, 2, 3], [4, 5, 6]])])
board = [[0] * 9 for _ in range(9)]
for y in range(9):
    for x in range(9):
        board[y][x] = (y * 3 + y // 3 + x) % 9 + 1
groups = (
    board
    + list(zip(*board))
    + [[board[y + j][x + i] for j in range(3) for i in range(3)] for y in (0, 3, 6) for x in (0, 3, 6)]
)
print(all(set(group) == set(range(1, 10)) for group in groups), board[4])
