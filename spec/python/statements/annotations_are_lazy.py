def function(a: undefined, b: int = 5, *args: str, k: "quoted", **kw: 1 + 1) -> None:
    return a


print(function(3, k=0))
try:
    function.__annotations__
except NameError as error:
    print(error)
undefined = "found later"
print(function.__annotations__)


class Node:
    next: Node
    value: int


print(Node.__annotations__["next"] is Node)
print(hasattr(function, "__annotate__"), function.__annotate__(1))
x: missing_too
try:
    __annotations__
except NameError as error:
    print(error)
