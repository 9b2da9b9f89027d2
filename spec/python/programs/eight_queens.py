def queens(size, row=0, columns=(), rising=(), falling=()):
    if row == size:
        yield columns
        return
    for column in range(size):
        if column not in columns and row + column not in rising and row - column not in falling:
            yield from queens(
                size, row + 1, (*columns, column), (*rising, row + column), (*falling, row - column)
            )


solutions = list(queens(6))
print(len(solutions), solutions[0], sum(1 for _ in queens(7)))
for column in solutions[0]:
    print(" ".join("Q" if column == n else "." for n in range(6)))
