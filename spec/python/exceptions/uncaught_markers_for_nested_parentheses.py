f = len
print((f((1, 2)) + f([1])) * (f(5)))
