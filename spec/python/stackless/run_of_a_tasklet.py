import stackless

log = []


def worker(name):
    log.append(name)
    stackless.schedule()
    log.append(name + "'")


a, b, c = [stackless.tasklet(worker)(name) for name in "abc"]
# From b on: those before it wait until the ring comes round.
b.run()
print(*log)
log.clear()
stackless.run()
print(*log)
task = stackless.tasklet(worker)("alone")
task.remove()
assert task.run() is None
print(*log, task.scheduled)
stackless.current.run()
stackless.current.switch()
stackless.run()
print(*log)
