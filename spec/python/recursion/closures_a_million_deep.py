# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


def wrap(function):
    def wrapper(n):
        return function(n) + 1

    return wrapper


function = lambda n: n
for _ in range(1_000_000):
    function = wrap(function)
print(function(5))
