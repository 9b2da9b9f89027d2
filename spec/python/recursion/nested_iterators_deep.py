# oracle: no
from itertools import chain, islice

numbers = iter(range(10))
for _ in range(200_000):
    numbers = map(abs, numbers)
print(next(numbers), next(numbers))

numbers = iter(range(10))
for _ in range(200_000):
    numbers = islice(chain(numbers), 5)
print(list(numbers))

numbers = iter(range(4))
for _ in range(100_000):
    numbers = (n for n in numbers)
print(list(numbers))
