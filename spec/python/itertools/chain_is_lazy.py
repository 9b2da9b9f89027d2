from itertools import chain


def noisy(name):
    print("start", name)
    yield name
    print("end", name)


c = chain(noisy("a"), noisy("b"))
print("made")
print(next(c))
print(list(c))
c = chain.from_iterable(noisy(n) for n in "xy")
print(next(c))
try:
    next(chain([1], 5).__iter__()) and list(chain([1], 5))
except TypeError as error:
    print(error)
