class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class OnlyRepr:
    def __repr__(self):
        return "only repr"


class OnlyStr:
    def __str__(self):
        return "only str"


print(Both(), repr(Both()), [Both()], f"{Both()}", "%s %r" % (Both(), Both()), str([Both()]))
print(OnlyRepr(), [OnlyRepr()], f"{OnlyRepr()!s:>12}|")
print(OnlyStr(), repr(OnlyStr()).split(" at ")[0], f"{OnlyStr()}")
for name, action in (
    ("__str__", str),
    ("__repr__", repr),
    ("__repr__", str),
    ("__format__", format),
    ("__str__", print),
):
    Bad = type("Bad", (), {name: lambda *args: 5})
    try:
        action(Bad())
    except TypeError as error:
        print(error)
try:
    format(object(), ">5")
except TypeError as error:
    print(error)
print(format(Both(), ""), format(5, "03"), ascii(type("É", (), {"__repr__": lambda s: "é€"})()))
