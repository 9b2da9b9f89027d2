def first[T](items: list[T]) -> T:
    return items[0]


class Box[T, *Ts, **P]:
    content: T


class Bounded[T: int, U: (str, bytes), D = int]:
    pass


print(first([1, 2]), first.__type_params__)
print(Box.__type_params__, [type(p).__name__ for p in Box.__type_params__])
T, U, D = Bounded.__type_params__
print(T.__name__, T.__bound__, U.__constraints__, D.__default__, T.has_default(), D.has_default())
print(Box.__mro__[1].__name__, Box.__orig_bases__)
print(Box[int, str, [bool]])
try:
    T
    print("T is bound in the module by the line above")
except NameError:
    pass
print(first.__annotations__)


class Generic[T]:
    def method[S](self, s: S) -> T:
        return T, S


print(Generic().method(1), Generic.method.__type_params__)
