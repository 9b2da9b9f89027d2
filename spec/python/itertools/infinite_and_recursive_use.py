from itertools import chain, count, cycle, islice, takewhile


def primes():
    yield 2
    found = [2]
    for n in count(3, 2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


print(list(islice(primes(), 15)), next(n for n in count(1) if n * n > 500))
print(list(islice(cycle(chain("ab", [1])), 7)))


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print(sum(takewhile(lambda n: n < 1000, filter(lambda n: n % 2 == 0, fibonacci()))))
print(next(islice(fibonacci(), 100, None)))
