x = "module"


def outer():
    x = "outer"

    def inner():
        global x
        return x

    def setter():
        global x
        x = "changed"

    print(inner(), x)
    setter()
    print(inner(), x)


outer()
print(x)
