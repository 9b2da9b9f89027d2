import stackless


def worker():
    stackless.schedule()


task = stackless.tasklet(worker)
names = (
    "alive paused blocked scheduled restorable is_current is_main nesting_level recursion_depth"
    " atomic ignore_nesting block_trap"
).split()


def show():
    print(*[f"{name}={getattr(task, name)}" for name in names])


show()
task()
show()
stackless.schedule()
show()
stackless.run()
show()
for name in names[:-1]:
    try:
        setattr(task, name, 1)
    except AttributeError as error:
        print(name, "can't be set")
print(repr(task).startswith("<stackless.tasklet object at 0x"))
print(task.thread_id == stackless.main.thread_id == stackless.threads[0])
task.anything = "a tasklet has attributes"
print(task.anything, task.__dict__)
