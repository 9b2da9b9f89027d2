class Key:
    calls = 0

    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return len(self.name)

    def __eq__(self, other):
        Key.calls += 1
        return self.name == other.name

    def __repr__(self):
        return self.name


d = {Key("aa"): 1, Key("bb"): 2}
d[Key("cc")] = 3
print(d[Key("bb")], Key("zz") in d, d.get(Key("cc")), d.pop(Key("aa")), d.setdefault(Key("dd"), 4))
d.update({Key("bb"): 20, Key("ee"): 5})
print(d, Key.calls > 0)
print({**d, Key("bb"): "last"}, d | {Key("x"): 0})
print(d == {Key("bb"): 20, Key("cc"): 3, Key("dd"): 4, Key("ee"): 5}, dict.fromkeys([Key("q"), Key("q")]))
print(sorted(key.name for key in d.keys() & {Key("bb"), Key("no")}))
