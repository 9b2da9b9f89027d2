import stackless

log = []


def endless():
    while True:
        for _ in range(100):
            pass
        stackless.schedule()


def inner(n):
    # The outermost timeout counts.
    if n > 0:
        stackless.tasklet(inner)(n - 1)
    stackless.run(1000, totaltimeout=True)
    log.append(n)


workers = [stackless.tasklet(endless)() for _ in range(2)]
outer = stackless.tasklet(inner)(3)
stackless.schedule()
while len(log) < 1:
    stackless.schedule()
print(log[0])
for task in workers:
    task.kill()
stackless.run()
print(sorted(log), stackless.runcount)


def with_timeout():
    task = stackless.tasklet(endless)()
    victim = stackless.run(500, totaltimeout=True)
    print("inner:", victim is task, stackless.main.paused)
    task.kill()


stackless.tasklet(with_timeout)()
print("outer:", stackless.run())
