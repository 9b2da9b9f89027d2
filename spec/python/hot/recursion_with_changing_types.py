def fold(items):
    if len(items) == 1:
        return items[0]
    middle = len(items) // 2
    return fold(items[:middle]) + fold(items[middle:])


print(
    fold(list(range(1000))),
    fold([0.5] * 500),
    fold(["ab"] * 100) == "ab" * 100,
    fold([2**52] * 8),
    fold([[1], [2]] * 50)[:3],
)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(ackermann(2, 20), fib(18), fib(5.0), fib(True))


def hanoi(n, a, b, c):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


print(hanoi(11, "a", "b", "c"))
