class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __rmatmul__(self, other):
        return f"{other} @ matrix"

    def __imatmul__(self, other):
        print("in place")
        return self @ other


m = Matrix([[1, 2], [3, 4]])
print((m @ m).rows, 5 @ m)
m @= Matrix([[0, 1], [1, 0]])
print(m.rows)
