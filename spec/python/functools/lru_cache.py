from functools import cache, lru_cache


@lru_cache(maxsize=2)
def square(n):
    print("compute", n)
    return n * n


print(square(2), square(3), square(2), square(4), square(3), square.cache_info())
square.cache_clear()
print(square.cache_info(), square.cache_parameters(), square.__wrapped__(5), square.__name__)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info().hits)


@lru_cache(typed=True)
def really_typed(x, y=0):
    return type(x).__name__


print(really_typed(1), really_typed(1.0), really_typed(x=1))
print(really_typed(1, y=0), really_typed.cache_info())
for action in (
    lambda: square([]),
    lambda: lru_cache("a"),
    lambda: lru_cache(maxsize=1.5),
    lambda: square(),
    lambda: square(1, 2),
):
    try:
        print(type(action()).__name__)
    except TypeError as error:
        print(error)


@lru_cache(maxsize=0)
def never(n):
    return n


print(never(1), never(1), never.cache_info(), lru_cache(maxsize=-5)(len)("abc"))
