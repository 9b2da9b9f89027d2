class Key:
    def __init__(self, name, code=1):
        self.name, self.code = name, code

    def __hash__(self):
        return self.code

    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return f"Key({self.name})"


first, same, other = Key("a"), Key("a"), Key("b")
d = {first: 1, other: 2}
d[same] = 3
print(d, list(d)[0] is first, d[Key("b")], Key("c") in d, Key("a", 2) in d, len(d))
del d[same]
print(d)
mixed = {1: "a", "x": "b"}
mixed[Key(1)] = "c"
print(mixed[1], mixed[1.0], mixed[True], mixed["x"], mixed[Key(1)], mixed.get(Key(2)))
print({0.0: "z"}[-0.0], {2**70: "big"}[2.0**70], {"é": 1}.get("e\u0301"))
print({b"a": 1}.get("a"), {float("inf"): 1}[float("inf")], {1 + 0j: "c"}[1])
nan = float("nan")
print({nan: 1}[nan], {nan: 1}.get(float("nan")), len({nan: 1, float("nan"): 2}))
