len = lambda x: "shadowed"
print(len([1]))
del len
print(len([1]))


def function():
    max = min
    return max(1, 2)


print(function(), max(1, 2))
import builtins

builtins.injected = "from builtins"
print(injected)
del builtins.injected
try:
    injected
except NameError as error:
    print(error)
