"""A sparse matrix in compressed rows, multiplied by a vector over and over: indices from lists."""

from harness import measure


def build(size, per_row):
    """`per_row` values in each of the rows, more widely spread in the later ones."""
    values = []
    columns = []
    rows = [0]
    for row in range(size):
        stride = max(1, row // per_row)
        for i in range(per_row):
            columns.append(i * stride)
            values.append(1.0 / (1 + (row + i) % 7))
        rows.append(len(values))
    return values, columns, rows


def multiply(matrix, vector, result):
    values, columns, rows = matrix
    for row in range(len(rows) - 1):
        total = 0.0
        for i in range(rows[row], rows[row + 1]):
            total += vector[columns[i]] * values[i]
        result[row] = total


def main():
    size = 1000
    matrix = build(size, 5)
    vector = [n % 10 / 10 for n in range(size)]
    result = [0.0] * size
    for _ in range(400):
        multiply(matrix, vector, result)
        vector[0], vector[-1] = vector[-1], result[-1] % 1.0
    total = 0.0
    for value in result:
        total += value
    return f"{total:.6f} {vector[0]:.6f}"


if __name__ == "__main__":
    measure(main)
