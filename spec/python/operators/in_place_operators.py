NAMES = "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor".split()
SIGNS = "+ - * / // % ** @ << >> & | ^".split()
Thing = type("Thing", (), {f"__i{n}__": (lambda n: lambda self, other: f"i{n}({other})")(n) for n in NAMES})
for sign in SIGNS:
    namespace = {"x": Thing()}
    exec(f"x {sign}= 5", namespace)
    print(sign, namespace["x"])


class Fallback:
    def __iadd__(self, other):
        return NotImplemented

    def __add__(self, other):
        return "add"


x = Fallback()
x += 1
print(x)


class Reflected:
    def __radd__(self, other):
        return f"radd {other}"


x = 5
x += Reflected()
print(x)
for source in "x += 1", "x @= 1", "x **= None", "x //= []":
    try:
        exec(source, {"x": object()})
    except TypeError as error:
        print(error)
