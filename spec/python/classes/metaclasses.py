class Meta(type):
    def __new__(meta, name, bases, namespace, **options):
        print("new", name, [b.__name__ for b in bases], options)
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        print("init", name, options)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def __getattr__(cls, name):
        return f"meta {name}"

    def __len__(cls):
        return 42

    def __repr__(cls):
        return f"<class {cls.__name__}>"

    @property
    def shiny(cls):
        return "shiny " + cls.__name__


class A(metaclass=Meta, option=1):
    def __init__(self, x=0):
        self.x = x


class B(A):
    pass


print(B(5).x, B.anything, len(B), B, B.shiny, type(B) is Meta)
try:
    B().anything
except AttributeError as error:
    print(error)
try:
    B().shiny
except AttributeError as error:
    print(error)
