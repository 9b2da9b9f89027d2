# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


class Deep:
    def __call__(self, n):
        return 0 if n == 0 else 1 + self(n - 1)


print(Deep()(1_000_000))
