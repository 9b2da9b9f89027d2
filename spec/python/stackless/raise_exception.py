import stackless


def worker():
    try:
        stackless.schedule_remove()
    except Exception as error:
        print(repr(error), error.args)


for args in ((ValueError,), (ValueError, "a", 1), (OSError, 2, "No such file")):
    task = stackless.tasklet(worker)()
    stackless.run()
    task.raise_exception(*args)
task = stackless.tasklet(worker)()
stackless.run()
for args in ((), (5,), (int, 5), (ValueError("instance"),)):
    try:
        task.raise_exception(*args)
    except TypeError as error:
        print(error)
task.kill()
try:
    stackless.current.raise_exception(KeyError, "current")
except KeyError as error:
    print(repr(error))
