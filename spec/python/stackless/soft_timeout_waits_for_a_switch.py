import stackless

log = []


def works(name):
    for turn in range(3):
        for _ in range(500):
            pass
        log.append(f"{name}{turn}")
        stackless.schedule()


a = stackless.tasklet(works)("a")
b = stackless.tasklet(works)("b")
while stackless.runcount > 1:
    assert stackless.run(100, soft=True) is None
    log.append("|")
print(*log)
print(a.alive, b.alive)
