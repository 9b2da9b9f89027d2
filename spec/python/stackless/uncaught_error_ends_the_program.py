import stackless


def inner(n):
    return 1 / n


def worker():
    inner(0)


stackless.tasklet(worker)()
print("running")
stackless.run()
print("not reached")
