# Classes and functions are stored by module and qualified name.
import pickle
import sys


class A:
    pass


class B:
    def method(self):
        pass

    @classmethod
    def make(cls):
        pass

    @staticmethod
    def help():
        pass

    class C:
        pass


class Meta(type):
    pass


class M(metaclass=Meta):
    pass


def outer():
    class D:
        pass

    def inner():
        pass

    return D, inner


D, inner = outer()
square = lambda x: x * x
renamed = lambda: 1
renamed.__qualname__ = "A"


def show(value):
    for protocol in range(6):
        try:
            data = pickle.dumps(value, protocol)
        except Exception as error:
            text = str(error).split(" at 0x")[0]
            print(protocol, type(error).__name__, text, getattr(error, "__notes__", None), repr(error.__context__))
        else:
            print(protocol, data)
            print(repr(pickle.loads(data)).split(" at 0x")[0])


for value in [
    A, B.C, B.method, B.make, B.help, M, Meta, D, inner, square, renamed, len, print, str.join, "x".join, [].append, dict.fromkeys,
    object.__init__, (1).__add__, pickle.PicklingError, BlockingIOError, ModuleNotFoundError, sys.intern, iter, type(show), type(sys),
]:  # fmt: skip
    show(value)
for value in [[1, {2: D}], {(1, 2): inner}, {inner}, frozenset([inner]), (1, (2, inner)), {inner: 1}]:
    show(value)
bound = B().method
print([type(pickle.loads(pickle.dumps(bound, p)).__self__) is B for p in range(6)])

A.__module__ = "no_such_module"
show(A)
A.__module__ = "sys"
show(A)
A.__module__ = "__main__"
Old = A


class A:
    pass


show(Old)


def naïve():
    pass


for protocol in range(6):
    try:
        print(pickle.dumps(naïve, protocol), pickle.loads(pickle.dumps(naïve, protocol)) is naïve)
    except Exception as error:
        print(type(error).__name__, error)
