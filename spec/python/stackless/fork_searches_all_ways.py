import stackless


def choose(options):
    """One of the options; copies of the tasklet try the others."""
    for option in options[1:]:
        if stackless.current.fork() is None:
            return option
    return options[0]


def is_safe(columns, column):
    for distance, other in enumerate(reversed(columns), 1):
        if other == column or abs(other - column) == distance:
            return False
    return True


def queens(size, answers):
    columns = []
    while len(columns) < size:
        column = choose(range(size))
        if not is_safe(columns, column):
            return
        columns = columns + [column]
    answers.append(columns)


answers = []
stackless.tasklet(queens)(6, answers)
stackless.run()
print(*sorted(answers), sep="\n")
