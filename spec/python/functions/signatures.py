# inspect.signature tells the parameters of functions and classes, and binds arguments to them.
import inspect
from inspect import Parameter, signature


def f(a, b=1, /, c: int = 2, *args: str, d, e="x", **kwargs) -> list[int]:
    """Doc.

    More.
        Indented.
    """


def g(*, only): ...


class Base:
    """Base doc."""

    def __init__(self, y=5): ...


class Derived(Base):
    def __call__(self, z): ...

    @classmethod
    def make(cls, x): ...

    @staticmethod
    def free(x): ...


class Plain: ...


class New:
    def __new__(cls, q): ...


for each in f, g, Base, Derived, Derived(), Derived.make, Derived.free, Derived().__call__, Plain, New, lambda: 0, lambda x, /: x:
    print(signature(each))
print(repr(signature(g)), repr(signature(f).parameters["c"]), [str(each.kind) for each in signature(f).parameters.values()])
print(signature(f).return_annotation, signature(g).return_annotation is inspect.Signature.empty)
print(inspect.getdoc(f), inspect.getdoc(Derived), inspect.getdoc(g), sep="\n")
print(signature(g) == signature(g), signature(g) == signature(f), Parameter("x", Parameter.KEYWORD_ONLY, default=3))
bound = signature(f).bind(1, 2, 3, 4, 5, d=6, z=7)
print(bound, bound.args, bound.kwargs)
bound = signature(f).bind(1, d=2)
bound.apply_defaults()
print(bound.arguments)
for args, kwargs in ((), {}), ((1,), {}), ((1,), {"a": 1, "d": 1}), ((1, 2, 3), {"c": 1, "d": 1}):
    try:
        print(signature(f).bind(*args, **kwargs))
    except TypeError as error:
        print(error)
for args, kwargs in ((1,), {"only": 1}), ((), {"only": 1, "more": 2}), ((), {}):
    try:
        print(signature(g).bind(*args, **kwargs))
    except TypeError as error:
        print(error)
try:
    signature(5)
except TypeError as error:
    print(error)
