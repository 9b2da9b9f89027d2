import stackless

task = stackless.tasklet(print)("first")
stackless.run()
print(task.alive)
task.bind(print)("second")
stackless.run()


def halves():
    try:
        print("half")
        stackless.schedule_remove()
        print("never")
    finally:
        print("never either")


task.bind(halves)()
stackless.run()
print(task.alive, task.frame is not None)
task.bind(None)
print(task.alive, task.frame, task.tempval)
