def function():
    x = yield
    print("x", x)
    y = (yield 1) + (yield 2)
    print("y", y)
    print((yield), [(yield 3), (yield 4)])
    f(a=(yield 5))
    z = yield 6, 7
    return z


def f(a):
    print("a", a)


generator = function()
next(generator)
for value in "x", 10, 20, "p", "q", "r", "s":
    print("yielded", generator.send(value))
try:
    generator.send("z")
except StopIteration as stop:
    print(stop.value)
