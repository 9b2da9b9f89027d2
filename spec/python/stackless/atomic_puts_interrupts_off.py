import stackless

log = []


def worker():
    with stackless.atomic():
        log.append(stackless.current.atomic)
        for _ in range(1000):
            pass
        log.append("atomic part is over")
    while True:
        pass


task = stackless.tasklet(worker)()
victim = stackless.run(100)
print(victim is task, log, task.atomic)
task.kill()


def nested():
    current = stackless.current
    print(current.atomic, current.set_atomic(True), current.atomic)
    with stackless.atomic():
        with stackless.atomic():
            print(current.atomic)
        print(current.atomic)
    print(current.atomic, current.set_atomic(0), current.atomic)
    try:
        with stackless.atomic() as value:
            print(value)
            raise ValueError
    except ValueError:
        print(current.atomic)


stackless.tasklet(nested)()
stackless.run()
for value in (None, "1", 1.0):
    try:
        task.set_atomic(value)
    except TypeError as error:
        print(error)
    try:
        task.set_ignore_nesting(value)
    except TypeError as error:
        print(error)
print(task.set_ignore_nesting(1), task.ignore_nesting, task.set_ignore_nesting(False), task.ignore_nesting)
# A switch of its own makes an atomic tasklet give way all the same.
order = []


def gives_way(name):
    with stackless.atomic():
        order.append(name)
        stackless.schedule()
        order.append(name)


for name in "ab":
    stackless.tasklet(gives_way)(name)
stackless.run()
print(order)
