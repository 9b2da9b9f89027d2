class A:
    def cls(self):
        return __class__

    def later(self):
        return lambda: __class__.__name__


class B(A):
    pass


print(A().cls(), B().cls(), B().later()())


def decorate(cls):
    return type("Replaced", (cls,), {})


@decorate
class C:
    def cls(self):
        return __class__.__name__


print(C().cls(), C.__name__)


class Meta(type):
    def __new__(meta, name, bases, namespace):
        print("__classcell__" in namespace)
        return super().__new__(meta, name, bases, namespace)


class D(metaclass=Meta):
    def m(self):
        return __class__


class E(metaclass=Meta):
    pass


class Drops(type):
    def __new__(meta, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return super().__new__(meta, name, bases, namespace)


try:

    class F(metaclass=Drops):
        def m(self):
            return __class__
except RuntimeError as error:
    print(str(error).replace(repr(Drops), "Drops"))
