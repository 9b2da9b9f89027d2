import stackless

log = []
channel = stackless.channel()


def worker(wait):
    try:
        wait()
    except ValueError as error:
        log.append(str(error))


tasks = []
for wait in (channel.receive, stackless.schedule_remove, lambda: stackless.sleep(100), stackless.schedule):
    task = stackless.tasklet(worker)(wait)
    task.run()
    task.throw(ValueError("now"))
    task = stackless.tasklet(worker)(wait)
    task.run()
    task.throw(ValueError("when its turn comes"), pending=True)
    tasks.append(task)
print(log)
stackless.run()
print(log, channel.balance, [task.alive for task in tasks])
fresh = stackless.tasklet(worker)(print)
try:
    fresh.throw(ValueError("before it began"))
except ValueError as error:
    print(error, fresh.alive, log[-1])
try:
    stackless.current.throw(ValueError("at oneself"))
except ValueError as error:
    print(error)
