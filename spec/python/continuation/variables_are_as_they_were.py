# oracle: no
from continuation import callcc


def count():
    local = 0
    shared = 0
    items = []

    def add():
        nonlocal shared
        shared += 1

    got = callcc(lambda continuation: continuation)
    local += 1
    add()
    items.append(local)
    return got, local, shared, items


# A plain variable is as it was, one of an inner function's and objects are shared.
got, local, shared, items = count()
print(local, shared, items)
if callable(got):
    first = got
    first(0)
if got < 2:
    first(got + 1)


# Loops, comprehensions and displays that were under way go on from where they were.
def loop():
    total = []
    for n in range(3):
        for letter in "ab":
            total = total + [(n, letter, callcc(mark))]
    return total


def mark(continuation):
    marks.append(continuation)
    return len(marks)


marks = []
result = loop()
print(result)
if len(marks) == 6:
    marks[3]("again")
marks = []
print([callcc(mark) * n for n in range(1, 4)])
if len(marks) == 3:
    marks.append(None)
    marks[1](100)
