import math


class Number:
    def __float__(self):
        return 2.25

    def __floor__(self):
        return "my floor"

    def __ceil__(self):
        return "my ceil"

    def __trunc__(self):
        return "my trunc"

    def __index__(self):
        return 4


n = Number()
print(math.sqrt(n), math.floor(n), math.ceil(n), math.trunc(n), math.isqrt(n))
print(math.gcd(n, 6), math.factorial(n), math.hypot(n), math.fsum([n, 1]))


class OnlyIndex:
    def __index__(self):
        return 9


print(math.sqrt(OnlyIndex()), math.floor(OnlyIndex()))
try:
    math.trunc(OnlyIndex())
except TypeError as error:
    print(error)
