# oracle: no
from continuation import callcc

untried = []


def choose(choices):
    """One of them: another one if that fails."""
    def capture(continuation):
        if not choices:
            fail()
        untried.extend((continuation, each) for each in reversed(choices[1:]))
        return choices[0]
    return callcc(capture)


def fail():
    if not untried:
        raise LookupError("nothing is left to try")
    continuation, choice = untried.pop()
    continuation(choice)


def triple():
    a = choose(range(1, 20))
    b = choose(range(a, 20))
    c = choose(range(b, 20))
    if a * a + b * b != c * c:
        fail()
    return a, b, c


found = []
try:
    found.append(triple())
    fail()
except LookupError as error:
    print(found, error)


def queens(n):
    columns = []
    for row in range(n):
        column = choose(range(n))
        if any(column == other or abs(column - other) == row - i for i, other in enumerate(columns)):
            fail()
        columns = columns + [column]
    return columns


untried.clear()
print(queens(8))
