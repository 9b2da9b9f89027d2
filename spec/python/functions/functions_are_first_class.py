def compose(*functions):
    def composed(x):
        for function in functions:
            x = function(x)
        return x

    return composed


print(compose(str, len, lambda n: n * 10)(12345))
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print(table["+"](1, 2), table["-"](1, 2))
print([f("Ab") for f in (str.upper, str.lower, str.swapcase, len, lambda s: s[::-1])])
print(sorted("hello", key=lambda c: -ord(c)))


def recursive(n):
    return 1 if n == 0 else n * recursive(n - 1)


saved, recursive = recursive, lambda n: "replaced"
print(saved(3) if False else recursive(3))
print((lambda f: f(f, 5))(lambda f, n: 1 if n == 0 else n * f(f, n - 1)))
