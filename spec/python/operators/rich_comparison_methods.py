class Spy:
    pass


for name, sign in ("lt", "<"), ("le", "<="), ("eq", "=="), ("ne", "!="), ("gt", ">"), ("ge", ">="):
    setattr(Spy, f"__{name}__", (lambda name: lambda self, other: f"{name} {other}")(name))
s = Spy()
print(s < 1, s <= 1, s == 1, s != 1, s > 1, s >= 1)
print(1 < s, 1 <= s, 1 == s, 1 != s, 1 > s, 1 >= s)
print(bool(s == 1), s in [1], [s] == [1], not s == 1)
