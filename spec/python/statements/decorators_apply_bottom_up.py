def mark(label):
    print("make", label)

    def decorate(function):
        print("apply", label)
        return lambda *args: f"{label}({function(*args)})"

    return decorate


@mark("outer")
@mark("inner")
def function(x):
    return x


print(function("x"))


@lambda f: 5
def replaced():
    pass


print(replaced)
table = {"double": lambda f: lambda x: f(x) * 2}


@table["double"]
def seven(x):
    return x + 7


print(seven(1))


@mark("class")
class Thing:
    def __repr__(self):
        return "thing"


print(Thing())
d = [None]


@(d := mark("walrus"))
def g(x):
    return x


print(g(1))
