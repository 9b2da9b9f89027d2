import stackless


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        stackless.schedule()
        return self

    def __next__(self):
        stackless.schedule()
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def generator(n):
    while n:
        stackless.schedule()
        n = n - 1 if (yield n) is None else 0


def delegating(n):
    yield from generator(n)
    return (yield from Countdown(n))


def double(n):
    stackless.schedule()
    return n * 2


def work(log):
    log.append([*Countdown(3)])
    log.append(list(map(double, filter(double, Countdown(3)))))
    log.append(sum(Countdown(4)) + sum(generator(3)))
    log.append([a for a in delegating(2)])
    log.append({n: double(n) for n in Countdown(2)})
    log.append(tuple(zip(Countdown(2), generator(2))))
    log.append(",".join(str(n) for n in Countdown(3)))
    a, *b = Countdown(3)
    log.append((a, b, any(double(n) for n in generator(3)), max(Countdown(3))))
    log.append(dict(zip("ab", Countdown(2))))


logs = [], []
for log in logs:
    stackless.tasklet(work)(log)
stackless.run()
print(logs[0] == logs[1])
print(*logs[0], sep="\n")
