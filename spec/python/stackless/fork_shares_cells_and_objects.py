import stackless

items = []


def work():
    local = 0
    shared = 0

    def add():
        nonlocal shared
        shared += 1
        return shared

    is_copy = stackless.current.fork() is None
    local += 1
    items.append(is_copy)
    print(local, add(), shared, len(items))
    stackless.schedule()
    local += 1
    print(local, add(), shared, len(items))


stackless.tasklet(work)()
stackless.run()
