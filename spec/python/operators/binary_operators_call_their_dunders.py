NAMES = "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor".split()
SIGNS = "+ - * / // % ** @ << >> & | ^".split()


def method(name):
    return lambda self, other: f"{name}({other!r})"


Left = type("Left", (), {f"__{name}__": method(name) for name in NAMES})
Right = type("Right", (), {f"__r{name}__": method("r" + name) for name in NAMES})
left, right = Left(), Right()
for sign in SIGNS:
    print(sign, eval(f"left {sign} 1"), eval(f"1 {sign} right"), eval(f"[] {sign} right"))
