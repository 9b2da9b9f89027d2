import functools
import itertools
import operator
import stackless


@functools.lru_cache
def cached(n):
    stackless.schedule()
    return n if n < 2 else cached(n - 1) + cached(n - 2)


@functools.singledispatch
def dispatched(value):
    stackless.schedule()
    return "object"


@dispatched.register
def _(value: int):
    stackless.schedule()
    return "int"


@functools.total_ordering
class Ordered:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        stackless.schedule()
        return self.n < other.n

    def __eq__(self, other):
        stackless.schedule()
        return self.n == other.n


def add(a, b):
    stackless.schedule()
    return a + b


def work(log):
    log.append(functools.reduce(add, range(5)))
    log.append(functools.partial(add, 1)(2))
    log.append(cached(10))
    log.append((dispatched(1), dispatched("")))
    log.append((Ordered(1) >= Ordered(2), Ordered(2) > Ordered(1)))
    log.append(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: add(a, -b))))
    log.append(list(itertools.accumulate(range(4), add)))
    log.append([(key, list(group)) for key, group in itertools.groupby("aab", lambda c: stackless.schedule(c))])
    log.append(list(itertools.starmap(add, [(1, 2), (3, 4)])))
    log.append(operator.methodcaller("append", 1)([]))


logs = [], []
for log in logs:
    stackless.tasklet(work)(log)
stackless.run()
print(logs[0] == logs[1])
print(*logs[0], sep="\n")
