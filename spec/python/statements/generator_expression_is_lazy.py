def noisy(n):
    print("compute", n)
    return n


generator = (noisy(n) for n in range(3))
print("nothing yet")
print(next(generator))
print(sum(generator))
print(list(generator), next(generator, "done"))
limit = 2
bounded = (n for n in range(5) if n < limit)
limit = 4
print(list(bounded))
print(sum(n for n in range(4)), max((n for n in "ab"), default=None))
print(generator.__name__, type(generator).__name__)
