class N:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n

    def __le__(self, other):
        return self.n <= other.n

    def __repr__(self):
        return f"N({self.n})"


print([N(1), N(2)] == [N(1), N(2)], [N(1)] == [N(2)], [N(1), N(2)] < [N(1), N(3)], (N(1),) <= (N(1),))
print(
    {"a": N(1)} == {"a": N(1)},
    {"a": N(1)} != {"a": N(2)},
    [[N(1)]] == [[N(1)]],
    min(N(3), N(2)),
    max([N(1), N(4)]),
)
print(sorted([(N(2), 1), (N(1), 2), (N(2), 0)]), [N(1), [N(2)]] == [N(1), [N(3)]])
try:
    [N(1)] > [N(0), 1]
except TypeError as error:
    print(error)
