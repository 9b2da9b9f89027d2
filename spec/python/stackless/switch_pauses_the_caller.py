import stackless

log = []


def first():
    log.append("first")
    second_task.switch()
    log.append("first again")
    stackless.main.switch()
    log.append("never")


def second():
    log.append(first_task.paused)
    log.append(stackless.main.paused)
    first_task.switch()
    log.append("never")


first_task = stackless.tasklet(first, ())
second_task = stackless.tasklet(second, ())
first_task.switch()
log.append("main")
print(log)
print(stackless.runcount, first_task.paused, second_task.paused)
