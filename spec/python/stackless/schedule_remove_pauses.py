import stackless


def worker():
    print("before")
    print(stackless.schedule_remove("value"))
    print("after")


task = stackless.tasklet(worker)()
stackless.run()
print(task.paused, task.alive, task.scheduled, task.blocked)
task.insert()
print(task.paused, task.scheduled)
stackless.run()
print(task.alive)
