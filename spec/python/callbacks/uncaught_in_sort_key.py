def key(n):
    return 1 / (n - 2)


sorted([1, 2, 3], key=key)
