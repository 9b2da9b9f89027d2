a = {"x": 1, "y": [2]}
b = {"y": [2], "x": 1.0}
print(a == b, a != b, a == {"x": 1}, {} == {}, {1: 2} == {1: 3}, a == [("x", 1)])
c = a.copy()
c["y"].append(3)
c["z"] = 0
print(a, c, dict(a) is a, len(a), bool({}), "x" in a, 1 in a)
for action in (lambda: {} < {}, lambda: {} >= {}, lambda: hash({}), lambda: {} & {}):
    try:
        action()
    except TypeError as error:
        print(error)
a.clear()
print(a, b)
