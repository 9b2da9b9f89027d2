def f(x):
    return x


value = f(1) + f(f(2), 3) * f(4)
