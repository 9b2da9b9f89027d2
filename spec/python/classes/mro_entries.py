class Marker:
    def __init__(self, *real):
        self.real = real

    def __mro_entries__(self, bases):
        print("bases", len(bases))
        return self.real


class A: pass
class B: pass


class C(Marker(A, B)):
    pass


class D(Marker(), A):
    pass


print([k.__name__ for k in C.__mro__], C.__bases__, len(C.__orig_bases__))
print([k.__name__ for k in D.__mro__])
try:
    type("E", (Marker(A),), {})
except TypeError as error:
    print(error)


class Bad:
    def __mro_entries__(self, bases):
        return [A]


try:

    class F(Bad()):
        pass
except TypeError as error:
    print(error)
