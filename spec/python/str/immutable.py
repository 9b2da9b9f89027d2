s = "abc"
for source in "s[0] = 'x'", "del s[0]", "s.x = 1", "s[0:1] = 'x'", "del s[0:1]":
    try:
        exec(source)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
t = s
t += "d"
print(s, t, s.upper() is s, s.__class__, s.__contains__("a"), s.__getitem__(1))
print(s.__len__(), s.__add__("x"), s.__mul__(2), s.__rmul__(2), s.__mod__(()))
print(s.__getnewargs__())
