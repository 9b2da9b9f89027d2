print([last := n for n in range(4)], last)


def function():
    values = [total := n + 1 for n in range(3)]
    return values, total


print(function())


def global_target():
    global found
    return any((found := n) > 1 for n in range(5))


print(global_target(), found)


def nonlocal_target():
    seen = None

    def inner():
        nonlocal seen
        return [seen := n for n in "ab"]

    return inner(), seen


print(nonlocal_target())
print([[inner := j for j in range(i)] for i in range(3)], inner)
