import stackless


def worker():
    print("got", stackless.schedule())
    try:
        stackless.schedule()
    except KeyError as error:
        print("raised", repr(error))


task = stackless.tasklet(worker)()
stackless.schedule()
print(task.tempval is task)
task.tempval = "something else"
stackless.schedule()
task.tempval = stackless.bomb(KeyError, KeyError("bomb"), None)
stackless.schedule()
print(task.tempval, task.alive)
try:
    del task.tempval
except TypeError as error:
    print(error)
