type Number = int | float
type Pair[T] = tuple[T, T]
type Tree = dict[str, Tree] | None
print(Number, Number.__value__, type(Number).__name__, Number.__name__)
print(Pair, Pair.__type_params__, Pair[int], Pair.__value__)
print(Tree.__value__)
type Lazy = undefined_name
try:
    Lazy.__value__
except NameError as error:
    print(error)
undefined_name = "now defined"
print(Lazy.__value__)
try:
    Number.__value__ = 5
except AttributeError as error:
    print(error)
