def noisy(label, limit=3):
    for n in range(limit):
        print(label, n)
        yield n


z = zip(noisy("a"), noisy("b", 1))
print(next(z))
print(list(z))
m = map(lambda n: n * 10, noisy("m"))
print(next(m), next(m))
f = filter(lambda n: n > 0, noisy("f"))
print(next(f))
e = enumerate(noisy("e"), 10)
print(next(e), iter(e) is e, iter(z) is z, type(e).__name__, type(z).__name__)
print(type(m).__name__, type(f).__name__)
