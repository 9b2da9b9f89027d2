import stackless

log = []
done = False


def sleeper():
    stackless.sleep(0.005)
    log.append("awake")


def busy():
    """Never blocks, but gives way."""
    turns = 0
    while "awake" not in log:
        turns += 1
        stackless.schedule()
    log.append("busy has seen it")


def endless():
    """Does not even give way."""
    while True:
        pass


stackless.tasklet(sleeper)()
stackless.tasklet(busy)()
stackless.run()
print(log)
log.clear()
# A time that comes makes the sleeper runnable; the one that runs isn't interrupted by that.
task = stackless.tasklet(sleeper)()
stackless.tasklet(endless)()
turns = 0
while "awake" not in log:
    victim = stackless.run(1000)
    if victim is not None:
        victim.insert()
print(log)
victim.kill() if victim else None
