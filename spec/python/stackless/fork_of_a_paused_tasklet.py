import stackless

log = []


def work(name):
    total = 0
    for n in range(4):
        total += n
        log.append(f"{name}{total}")
        stackless.schedule_remove()


task = stackless.tasklet(work)("t")
stackless.run()
stackless.tasklet
task.insert()
stackless.run()
copies = [task.fork() for _ in range(2)]
print([each.paused for each in copies], type(copies[0]).__name__)
for each in (copies[0], task, copies[1], copies[0]):
    each.insert()
    stackless.run()
print(log)
print(copies[0].alive, task.alive)
fresh = stackless.tasklet(print)("begun", "twice")
fresh.fork().insert()
stackless.run()
for dead in (fresh, stackless.tasklet(), stackless.tasklet(print)):
    try:
        dead.fork()
    except RuntimeError as error:
        print(error)
