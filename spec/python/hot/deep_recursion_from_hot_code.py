import sys

sys.setrecursionlimit(20_000)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print([depth(n) for n in (10, 100, 1000, 5000)], sum(depth(n) for n in range(200)))


def forever(n):
    return forever(n + 1)


caught = 0
sys.setrecursionlimit(500)
for _ in range(20):
    try:
        forever(0)
    except RecursionError:
        caught += 1
print(caught, depth(100))
