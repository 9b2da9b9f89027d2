d = {"c": 1, "a": 2, "b": 3}
print(list(d), list(d.values()), list(d.items()))
d["a"] = 20
d["d"] = 4
del d["c"]
d["c"] = 100
print(d)
d.update(a=0, e=5)
print(d, d.popitem(), d.popitem(), list(reversed(d)), next(iter(d)))
d |= {"z": 1, "b": 9}
print(d, {"x": 0} | d)
mixed = {
    1: "int",
    "1": "str",
    2.5: "float",
    None: "none",
    (1, 2): "tuple",
    True: "bool replaces the value, not the key",
}
print(mixed)
numbers = {n: n for n in (5, 3, -1, 10**20, 0)}
print(numbers, sorted(numbers))
