"""Errors of items and divisions, and calls of classes and callable objects, in hot loops."""

import math

def f(l, i):
    try:
        return l[i]
    except IndexError as e:
        return str(e)
def g(a, b):
    out = []
    for op in (lambda: a // b, lambda: a % b, lambda: a / b):
        try:
            out.append(op())
        except ZeroDivisionError as e:
            out.append(str(e))
    return out
for k in range(300):
    f([1, 2], k % 4 - 2); f((1, 2), k % 4 - 2); f("ab", k % 4 - 2); f([1.5, 2.5], k % 4 - 2)
    g(7, k % 3); g(7.5, k % 3)
print(f([1, 2], 5), f((1, 2), -3), f("ab", 2), f([1.5], 1), f([], 0))
print(g(7, 0), g(7.5, 0.0), g(True, False))


def outer(limit):
    total = 0
    for i in range(limit):
        total += [0, 1][i % 2 if i < 199 else 2]
    return total


try:
    outer(200)
except IndexError as error:
    print(error, error.__traceback__.tb_next.tb_lineno)


class Open:
    def __getattr__(self, name):
        if name == "missing":
            raise AttributeError("none of that name")
        return name.upper()


class Strict(Open):
    @property
    def broken(self):
        raise AttributeError("inside")


for _ in range(200):
    assert Open().abc == "ABC" and Strict().broken == "BROKEN"
try:
    Open().missing
except AttributeError as error:
    print(error, error.__context__)
try:
    Strict().missing
except AttributeError as error:
    print(error, error.__context__)
def through_variables(module, cls, count):
    total = 0
    for i in range(count):
        total += module.gcd(12, i) + len(cls.make(i)) + len(cls(i))
    return total


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    @classmethod
    def make(cls, n):
        return cls(n)


print(through_variables(math, Sized, 300))
print(sum(map(int, ["1"] * 300)), list(map(str, range(300)))[-1], sum(len(x) for x in map(list, ["ab"] * 300)))
print(sum(x.n for x in map(Sized, range(300))))


class Refusing:
    def __init__(self, n):
        if n > 250:
            raise StopIteration(n)


def count(kind, n):
    total = 0
    try:
        for _ in map(kind, range(n)):
            total += 1
    except StopIteration as error:
        return total, "raised", error.value
    return total


class Returning:
    def __init__(self, n):
        self.n = n
        return n if n > 250 else None


try:
    print(count(Returning, 300))
except TypeError as error:
    print(error)


class Text(str):
    def __init__(self, *args):
        print("init", type(args[0]).__name__)


class Shown:
    def __str__(self):
        return Text("shown")


def show(kind, value, n):
    for _ in range(n):
        result = kind(value)
    return result


print(show(str, 5, 300), show(bytes, b"x", 300), show(list, (1, 2), 300), show(dict, [(1, 2)], 300))
print(show(type, 5, 300), show(Sized, 3, 300).n)
