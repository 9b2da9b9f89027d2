# Finalisers run wherever Python code runs: in keys, comparisons, generators, imports of classes.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def collecting(value):
    Noisy(value)
    gc.collect()
    return value


print(sorted([3, 1, 2], key=collecting))
print(list(map(collecting, "ab")), [collecting(x) for x in (1, 2)], {collecting("k"): collecting("v")})


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return collecting(7)

    def __eq__(self, other):
        return self.value == collecting(other.value)


print(Key(1) in {Key(1): 1})


def generator():
    for i in range(2):
        yield collecting(i)


print(sum(generator()))


class Built:
    noisy = collecting("class body")
    Noisy("in the class body")
    gc.collect()


def recurse(n):
    if n == 0:
        return collecting("deep")
    return recurse(n - 1)


print(recurse(200))

# A finaliser that makes others.
class Maker:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("maker", self.n)
        if self.n > 0:
            Maker(self.n - 1)


Maker(3)
gc.collect()


# A finaliser that collects.
class Collector:
    def __init__(self, inner):
        self.inner = inner

    def __del__(self):
        print("collector")
        self.inner = None
        gc.collect()
        print("collector has collected")


Collector(Noisy("inner"))
gc.collect()

# In a loop that is compiled, many.
count = 0


class Counted:
    def __init__(self, value):
        self.value = value

    def __del__(self):
        global count
        count += self.value


def work(n):
    total = 0
    for i in range(n):
        total += Counted(1).value
    return total


print(work(500))
gc.collect()
print(count)
