a, *b = 1, 2, 3
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = range(2)
print(a, b, c)
first, (second, *rest), *others = 1, ("two", 3, 4), 5, 6
print(first, second, rest, others)
[a, [b, [*c]]] = 1, [2, [3, 4]]
print(a, b, c)
(*a,) = {"k": 1}
print(a)
for head, *tail in [(1, 2, 3), "ab"]:
    print(head, tail)
() = []
[] = ""
print("empty targets")
