print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))))
print(list(reversed(range(3))), list(reversed({"a": 1, "b": 2})))
print(list(reversed({"a": 1}.values())), list(reversed(b"ab")))
print(list(reversed([])), "".join(reversed("héllo")))
for value in {1, 2}, iter([]), 5, None, frozenset():
    try:
        reversed(value)
    except TypeError as error:
        print(error)
