def total(values):
    result = 0
    for value in values:
        result = (
            result
            + value
        )
    return result


print(total(range(3000)))
print(total([1.5] * 3000))
total([1] * 2000 + ["text"])
