def add(a, b):
    return a + b


for _ in range(2000):
    result = add(1, 2)
print(result, add("a", "b"), add([1], [2]), add(1.5, 2), add(2**60, 2**60), add((1,), ()), add(True, True))
for a, b in [(1, 2), ("x", "y"), (1.5, 1), ([0], [1])] * 800:
    result = add(a, b)
print(result)
try:
    add(1, "a")
except TypeError as error:
    print(error)


class Odd:
    def __radd__(self, other):
        return f"radd {other}"


print(add(5, Odd()))
