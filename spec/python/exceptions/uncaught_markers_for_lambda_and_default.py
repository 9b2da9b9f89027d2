table = [lambda n: n.x, lambda n=1: n.y]
print([f(5) for f in table])
