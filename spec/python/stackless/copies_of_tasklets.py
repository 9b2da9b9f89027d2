import copy
import stackless

log = []


def work(name):
    try:
        for n in range(3):
            log.append((name, n, stackless.schedule_remove("default")))
    finally:
        log.append((name, "finally"))


task = stackless.tasklet(work)("t")
stackless.run()
kind, args, state = task.__reduce__()
print(kind is stackless.tasklet, args, len(state), state[1], [f.f_code.co_name for f in state[3]][0])
twin = copy.copy(task)
twin.tempval = "to the twin"
third = stackless.tasklet()
assert third.__setstate__(state) is third
print(twin.alive, twin.paused, third.alive, twin is not task)
for each in (twin, task, third, twin, twin):
    each.insert()
    stackless.run()
print(*log, sep="\n")
log.clear()
# Before it has begun, a native or a function.
for function in (log.append, lambda value: log.append(stackless.schedule(value))):
    fresh = stackless.tasklet(function)("once for each")
    copy.copy(fresh).insert()
stackless.run()
print(log)
# Dead or unbound.
unbound = copy.copy(stackless.tasklet(print))
print(unbound.alive, unbound.tempval)
unbound("unbound")
stackless.run()
print(copy.copy(unbound).alive)
# Interrupted in between.
counted = []


def counts():
    for n in range(100):
        counted.append(n)


stackless.tasklet(counts)()
victim = stackless.run(50)
length = len(counted)
copy.copy(victim).insert()
victim.insert()
stackless.run()
print(len(counted) == 100 + (100 - length))
