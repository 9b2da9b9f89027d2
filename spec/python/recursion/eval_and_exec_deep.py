# oracle: no
import sys

sys.setrecursionlimit(10_000_000)
code = compile("0 if n == 0 else 1 + count(n - 1)", "<count>", "eval")


def count(n):
    return eval(code, {"n": n, "count": count})


print(count(50_000))
