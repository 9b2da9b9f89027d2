class MetaA(type): pass
class MetaB(type): pass
class MetaC(MetaA, MetaB): pass
class A(metaclass=MetaA): pass
class B(metaclass=MetaB): pass


try:

    class Both(A, B):
        pass
except TypeError as error:
    print(error)


class Works(A, B, metaclass=MetaC):
    pass


print(type(Works).__name__, type(type("Dynamic", (A,), {})).__name__)


def function_metaclass(name, bases, namespace, **kwargs):
    print(name, bases, sorted(k for k in namespace if not k.startswith("__")), kwargs)
    return "not a class"


class Odd(A, metaclass=function_metaclass, extra=True):
    x = 1


print(Odd)
for bad in 5, None:
    try:

        class Bad(metaclass=bad):
            pass
    except TypeError as error:
        print(error)
