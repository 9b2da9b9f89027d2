class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, scale=1):
        return (self.n + x) * scale


add = Adder(5)
print(add(1), add(2, scale=10), callable(add), add.__call__(3), Adder.__call__(add, 4))
print(list(map(add, range(3))), sorted([3, 1, 2], key=Adder(-10)))


class Meta(type):
    def __call__(cls, *args):
        return f"{cls.__name__}{args}"


class Made(metaclass=Meta):
    pass


print(Made(1, 2))


class Delegates:
    __call__ = add


print(Delegates()(7))


class NotCallable:
    __call__ = 5


try:
    NotCallable()()
except TypeError as error:
    print(error)
