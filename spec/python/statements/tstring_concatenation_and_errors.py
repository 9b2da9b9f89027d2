from string.templatelib import Interpolation, Template

a = t"x{1}" + t"{2}y"
print(a.strings, a.values)
b = t"one " t"{2} " t"three"
print(b.strings)
print((t"{1}" + t" tail").strings)
for action in (lambda: t"a" + "b", lambda: "b" + t"a", lambda: t"a" + 1):
    try:
        action()
    except TypeError as error:
        print(error)
built = Template("a", Interpolation(5, "five", "r", ">3"), "b", "c")
print(built.strings, built.interpolations)
match t"{7:x}".interpolations[0]:
    case Interpolation(value, expression, conversion, spec):
        print(value, expression, conversion, spec)
try:
    compile("t'a' 'b'", "<s>", "eval")
except SyntaxError as error:
    print(error.msg)
print(rt"\n{1}".strings, tr"\t".strings)


class Lazy:
    def __format__(self, spec):
        raise RuntimeError("never called")


print(len(t"{Lazy():x}".interpolations))
