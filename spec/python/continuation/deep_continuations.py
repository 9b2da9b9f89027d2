# oracle: no
from continuation import callcc, reset, shift


def descend(n):
    if n == 0:
        return callcc(mark)
    return descend(n - 1) + 1


def mark(continuation):
    marks.append(continuation)
    return 0


marks = []
result = descend(5000)
print(result)
if len(marks) < 3:
    marks.append(None)
    marks[0](result)


def descend_to_shift(n):
    if n == 0:
        return shift(lambda continuation: continuation)
    return descend_to_shift(n - 1) + 1


rest = reset(descend_to_shift, 5000)
print(rest(0), rest(1), rest(rest(2)))
