class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
class E(C): pass
class F(D, E): pass


def names(cls):
    return " ".join(c.__name__ for c in cls.__mro__)


print(names(D))
print(names(F))
print(D.mro() == list(D.__mro__))


class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass


def attempt(make):
    try:
        make()
    except TypeError as error:
        print(error)


attempt(lambda: type("Bad", (XY, YX), {}))
attempt(lambda: type("Bad", (A, B), {}))
attempt(lambda: type("Bad", (A, A), {}))
attempt(lambda: type("Bad", (object, A), {}))
attempt(lambda: type("Bad", (int, str), {}))
attempt(lambda: type("Bad", (bool,), {}))
attempt(lambda: type("Bad", (5,), {}))
attempt(lambda: type("Bad", (type(None),), {}))
attempt(lambda: type("Bad", (type(lambda: 0),), {}))
attempt(lambda: type("Bad", (range,), {}))
attempt(lambda: type("Bad", (slice,), {}))
