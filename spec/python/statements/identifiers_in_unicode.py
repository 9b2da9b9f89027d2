größe = 1
变量 = 2
ſ = 3
print(größe, 变量, s, "ſ" in globals(), "s" in globals())
_x1, __ = 4, 5
print(_x1, __)


class Ünï:
    ﬁeld = 6


print(Ünï.field, Ünï.__name__, "field" in vars(Ünï))
for source in "1x = 1", "a-b = 1", "€ = 1", "x² = 1", "a b = 1":
    try:
        compile(source, "<s>", "exec")
        print("compiles", source)
    except SyntaxError as error:
        print(source, "->", error.msg)
