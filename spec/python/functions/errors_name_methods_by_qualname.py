class Thing:
    def method(self, a): pass

    @classmethod
    def on_class(cls, a): pass

    @staticmethod
    def static(a): pass

    def __init__(self, x): pass

    def __call__(self): pass


def outer():
    def inner(a): pass

    return inner


thing = Thing(1)
for call in (
    lambda: thing.method(),
    lambda: thing.method(1, 2),
    lambda: Thing.method(),
    lambda: Thing.on_class(),
    lambda: Thing.static(1, 2),
    lambda: Thing(),
    lambda: Thing(1, 2),
    lambda: thing(1),
    lambda: outer()(),
    lambda: (lambda x: x)(),
    lambda: thing.method(b=1),
):
    try:
        call()
    except TypeError as error:
        print(error)
