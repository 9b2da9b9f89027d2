"""LU factorization of a dense matrix with partial pivoting: lists of lists, and solving by the factors."""

from harness import measure


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        """A float from 0 up to 1."""
        self.state = self.state * 16807 % 2147483647
        return self.state / 2147483647


def factorize(matrix):
    """Replaces the matrix by its factors; returns which row was swapped with each."""
    size = len(matrix)
    pivots = []
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(matrix[row][column]))
        pivots.append(pivot)
        if matrix[pivot][column] == 0:
            raise ValueError("the matrix is singular")
        if pivot != column:
            matrix[pivot], matrix[column] = matrix[column], matrix[pivot]
        top = matrix[column]
        reciprocal = 1.0 / top[column]
        for row in range(column + 1, size):
            line = matrix[row]
            line[column] *= reciprocal
            factor = line[column]
            for i in range(column + 1, size):
                line[i] -= factor * top[i]
    return pivots


def solve(factors, pivots, right):
    size = len(factors)
    result = right[:]
    for i, pivot in enumerate(pivots):
        result[i], result[pivot] = result[pivot], result[i]
    for i in range(size):
        line = factors[i]
        for j in range(i):
            result[i] -= line[j] * result[j]
    for i in range(size - 1, -1, -1):
        line = factors[i]
        for j in range(i + 1, size):
            result[i] -= line[j] * result[j]
        result[i] /= line[i]
    return result


def main():
    size = 100
    random = Random(77)
    matrix = [[random.next() for _ in range(size)] for _ in range(size)]
    original = [row[:] for row in matrix]
    right = [random.next() for _ in range(size)]
    pivots = []
    for _ in range(10):
        matrix = [row[:] for row in original]
        pivots = factorize(matrix)
    solution = solve(matrix, pivots, right)
    worst = 0.0
    for row, expected in zip(original, right):
        got = 0.0
        for a, b in zip(row, solution):
            got += a * b
        worst = max(worst, abs(got - expected))
    return f"{sum(i * pivot for i, pivot in enumerate(pivots))} {solution[0]:.6f} {int(worst < 1e-9)}"


if __name__ == "__main__":
    measure(main)
