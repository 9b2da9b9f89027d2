class A:
    x = 1

    def method(self):
        pass


class B(A):
    y = 2


b = B()
b.z = 3
print([name for name in dir(b) if not name.startswith("__")])
print([name for name in dir(B) if not name.startswith("__")])


class Custom:
    def __dir__(self):
        return ["b", "a", "c"]


print(dir(Custom()))


class Bad:
    def __dir__(self):
        return 5


try:
    dir(Bad())
except TypeError as error:
    print(error)


def function():
    p, q = 1, 2
    return dir()


print(function())
print([name for name in dir(object()) if "eq" in name or "repr" in name])
