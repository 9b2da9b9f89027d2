def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
from typing import TypeVar, Generic, ParamSpec, TypeVarTuple, TypeAliasType, NoDefault, Any, Optional, Union, NewType, Unpack
T = TypeVar("T"); K = TypeVar("K", covariant=True); C = TypeVar("C", contravariant=True); B = TypeVar("B", bound=int); S = TypeVar("S", int, str); D = TypeVar("D", default=int)
P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
print(T, K, C, B, S, D, P, Ts)
for t in (T, K, C, B, S, D):
    print(t.__name__, t.__bound__, t.__constraints__, t.__covariant__, t.__contravariant__, t.__infer_variance__, t.__default__, t.has_default(), t.__module__)
print(P.args, P.kwargs, P.__bound__, P.args == P.args, P.args.__origin__)
attempt(lambda: TypeVar("X", int))
attempt(lambda: TypeVar("X", covariant=True, contravariant=True))
attempt(lambda: TypeVar("X", int, str, bound=int))
attempt(lambda: setattr(T, "__name__", "x"))
attempt(lambda: setattr(T, "__bound__", "x"))
attempt(lambda: type("X", (T,), {}))
attempt(lambda: type("X", (TypeVar,), {}))
def mk():
    class X(T): pass
attempt(mk)
class G(Generic[T]): 
    def __init__(self, x=None): self.x = x
print(G[int], G[int].__origin__, G[int].__args__, G.__parameters__, G[int](5).x, G.__orig_bases__, G[int](1).__orig_class__)
attempt(lambda: G[int, str])
attempt(lambda: G[int][str])
attempt(lambda: G[T][str])
attempt(lambda: Generic[int])
attempt(lambda: Generic[T, T])
attempt(lambda: Generic[()])
def mk():
    class X(Generic): pass
attempt(mk)
class H(G[K], Generic[K, C]): pass
print(H.__parameters__, H.__mro__, H[int, str])
class I(G[int]): pass
print(I.__parameters__, I.__orig_bases__)
attempt(lambda: I[int])
attempt(lambda: isinstance(5, G[int]))
print(T | int, int | T, Optional[int], Union[int, str], Optional[T], Any, list[T][int], dict[T, K][int, str], G[list[T]][int])
attempt(lambda: list[T][int, str])
A = TypeAliasType("A", list[T], type_params=(T,))
print(A, A.__value__, A[int], A.__type_params__, A.__module__, A[int].__value__)
attempt(lambda: setattr(A, "__value__", 5))
attempt(lambda: TypeAliasType(5, int))
attempt(lambda: TypeAliasType("x", int, type_params=5))
print(NoDefault, type(NoDefault)(), TypeVar.__module__, TypeVar, type(T).__name__, Unpack[Ts], *Ts)
N = NewType("N", int)
print(N, N(5), N.__supertype__)
class Q[X: int, *Y, **Z]:
    def m[W](self, w: W) -> X: ...
print(Q.__type_params__, Q.__parameters__, [p.__default__ for p in Q.__type_params__], Q.__type_params__[0].evaluate_bound(1), Q.m.__annotations__)
type AA[V: (int, str), *R] = dict[V, tuple[*R]]
print(AA[int, str, bool], AA.__parameters__, AA.evaluate_value(1), AA.__value__)
def ff[**P2](f: P2): return P2
print(ff.__type_params__, ff(1).__infer_variance__)
class NG: pass
attempt(lambda: NG[int])
attempt(lambda: Q.__orig_bases__)
