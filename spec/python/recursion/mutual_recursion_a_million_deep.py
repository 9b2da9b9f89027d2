# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print(is_even(1_000_000), is_odd(1_000_000))
