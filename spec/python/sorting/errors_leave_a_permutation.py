class Explosive:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 5 or other.n == 5:
            raise ValueError("boom")
        return self.n < other.n


items = [Explosive(n) for n in (3, 1, 5, 2, 4)]
try:
    items.sort()
except ValueError as error:
    print(error, sorted(item.n for item in items))
items = [1, 2, 3]
try:
    items.sort(key=lambda n: 1 / (n - 2))
except ZeroDivisionError as error:
    print(error, items)
try:
    [1, "a", 2].sort()
except TypeError as error:
    print(error)
