import stackless

log = []


def worker():
    stackless.switch_trap(1)
    for _ in range(1000):
        pass
    log.append("trapped part is over")
    stackless.switch_trap(-1)
    while True:
        pass


task = stackless.tasklet(worker)()
print(stackless.run(100) is task, log)
task.kill()
