def double(n):
    return n * 2 + None


list(filter(None, map(double, [1, 2])))
