class Thing:
    def step(self, n):
        return n + 1


def other(self, n):
    return n + 100


thing = Thing()
n = 0
for i in range(3000):
    if i == 2000:
        Thing.step = other
    if i == 2900:
        thing.step = lambda n: n - 1
    n = thing.step(n)
print(n)
