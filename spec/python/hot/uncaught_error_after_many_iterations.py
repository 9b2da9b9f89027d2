def check(n):
    if n == 2500:
        raise ValueError(f"failed at {n}")
    return n + 1


def run():
    n = 0
    while True:
        n = check(n)


run()
