import stackless

dead = stackless.tasklet(lambda: None)()
stackless.run()
for task in (dead, stackless.tasklet(), stackless.tasklet(print)):
    for pending in (False, True):
        try:
            task.throw(ValueError, "nobody is there", pending=pending)
        except RuntimeError as error:
            print(error)
        print(task.throw(TaskletExit, pending=pending), task.throw(TaskletExit("instance")))
try:
    dead.raise_exception(ValueError, 1)
except RuntimeError as error:
    print(error)
dead.raise_exception(TaskletExit)


class Exit(TaskletExit):
    pass


dead.throw(Exit)
