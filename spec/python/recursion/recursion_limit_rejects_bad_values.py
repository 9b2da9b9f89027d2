import sys

for limit in 0, -1, 2**31, "10", 1.5, None:
    try:
        sys.setrecursionlimit(limit)
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
sys.setrecursionlimit(3000)
print(sys.getrecursionlimit())
