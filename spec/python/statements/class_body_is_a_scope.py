x = "global"


class Outer:
    print("body runs", x)
    x = "class"
    print(x)

    def method(self):
        return x

    class Inner:
        y = x
    z = [x]
    del x
    print(x)
    for i in range(2):
        locals()[f"made_{i}"] = i


print(Outer().method(), Outer.Inner.y, Outer.z, Outer.i, hasattr(Outer, "x"))


def function():
    v = "function"

    class Local:
        print(v)
        v = "class" + v

        def get(self):
            return v

    return Local.v if False else Local().get()


try:
    print(function())
except NameError as error:
    print(error)
