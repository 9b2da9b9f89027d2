class A:
    x = 1


proxy = vars(A)
print(type(proxy).__name__, proxy["x"], "x" in proxy)
try:
    proxy["y"] = 2
except TypeError as error:
    print(error)
try:
    A.__dict__ = {}
except AttributeError as error:
    print(error)
A.y = 2
print(proxy["y"], [k for k in proxy if not k.startswith("__")])
