if (n := 10) > 5:
    print(n)
print([y := 1, y**2, y + 5], y)
items = [1, 2, 3, 4]
print([square for n in items if (square := n * n) > 4], square)
while (chunk := items[:2]):
    print(chunk)
    del items[:2]


def function(a, b=(c := 7)):
    return (d := a + b) * d


print(function(1), c)
print(x := 5, x)
print((lambda: (z := 3) + z)())
print(any((witness := n) > 3 for n in [1, 5, 2]), witness)
