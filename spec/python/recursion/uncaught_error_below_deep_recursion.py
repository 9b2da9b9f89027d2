def dig(n):
    if n == 0:
        return 1 / 0
    return dig(n - 1)


dig(30)
