def make():
    functions = []
    for i in range(3):
        functions.append(lambda: i)
    i = 10
    return functions


print([f() for f in make()])


def bound():
    functions = []
    for i in range(3):

        def make(i):
            return lambda: i

        functions.append(make(i))
    return functions


print([f() for f in bound()])


def parameter(x):
    def get():
        return x

    x += 1
    return get


print(parameter(1)())


def deep(a):
    def middle(b):
        def inner(c):
            return a, b, c

        return inner

    return middle


print(deep(1)(2)(3))
