from functools import lru_cache


@lru_cache
def fib(n):
    if n == 0:
        raise ValueError("no zero")
    return fib(n - 1)


fib(2)
