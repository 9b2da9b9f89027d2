import stackless

log = []


def worker(name):
    for turn in range(3):
        log.append(f"{name}{turn}")
        stackless.schedule()


for name in "abc":
    stackless.tasklet(worker)(name)
stackless.run()
print(" ".join(log))
assert log == "a0 b0 c0 a1 b1 c1 a2 b2 c2".split()
