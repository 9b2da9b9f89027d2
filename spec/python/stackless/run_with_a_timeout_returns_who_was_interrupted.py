import stackless


def endless():
    while True:
        pass


def counts(limit):
    for n in range(limit):
        pass
    print("counted to", limit)


task = stackless.tasklet(endless)()
other = stackless.tasklet(counts)(10)
victim = stackless.run(1000)
print(victim is task, victim.alive, victim.paused, victim.scheduled, other.alive)
print(stackless.run(1000), other.alive)
victim.insert()
print(stackless.run(timeout=1000) is victim)
victim.kill()
print(victim.alive)
long = stackless.tasklet(counts)(10_000)
turns = 0
while (victim := stackless.run(500)) is not None:
    turns += 1
    victim.insert()
print(turns)
