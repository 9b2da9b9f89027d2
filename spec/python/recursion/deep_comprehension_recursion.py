# oracle: no
import sys

sys.setrecursionlimit(10_000_000)


def flatten(nested):
    return [item for part in nested for item in (flatten(part) if isinstance(part, list) else [part])]


nested = [1]
for _ in range(100_000):
    nested = [nested]
print(flatten(nested))
