from itertools import tee

a, b = tee([1, 2, 3])
print(next(a), next(a), next(b), list(a), list(b), tee([1], 0), len(tee("ab", 3)))


def noisy():
    for n in range(3):
        print("produce", n)
        yield n


x, y = tee(noisy())
print(next(x), next(y), next(x))
(z,) = tee(x, 1)
print(list(z), list(y))
import copy

p, q = tee("abc")
next(p)
r = copy.copy(p)
print(list(p), list(r), list(q))
for action in (lambda: tee(5), lambda: tee([], -1), lambda: tee(), lambda: tee([], "a")):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
