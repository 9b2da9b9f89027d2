import stackless


def show(*args, **kwargs):
    print(args, kwargs)


stackless.tasklet(show)(1, 2, key="one step")
task = stackless.tasklet()
print(task.alive, task.scheduled, task.tempval)
assert task.bind(show) is task
print(task.alive, task.scheduled, task.tempval is show)
assert task.setup(3, key="two steps") is task
print(task.alive, task.scheduled, task.tempval)
bound = stackless.tasklet(show, (4,), {"key": "at once"})
print(bound.alive, bound.scheduled, bound.paused)
assert bound.insert() is bound
other = stackless.tasklet().bind(show)
other.bind(None, (5,))
other.insert()
stackless.tasklet(show).bind(args=(6,), kwargs={"key": "by name"}).insert()
stackless.run()
