import stackless

log = []


def endless():
    while True:
        pass


def runner(timeout):
    try:
        victim = stackless.run(timeout)
        log.append("run is over" if victim is None else "run has interrupted")
    except ValueError as error:
        log.append(str(error))


def start(timeout):
    """A tasklet that stands in run()."""
    task = stackless.tasklet(runner)(timeout)
    idle = stackless.tasklet(stackless.schedule)()
    task.run()
    idle.kill()
    return task


# One that gets an exception there: nobody is interrupted after that.
task = start(50)
task.throw(ValueError("thrown into run()"))
stackless.tasklet(lambda: [None for _ in range(10_000)] and log.append("counted"))()
stackless.run()
print(log)
log.clear()
# One that is bound to something else meanwhile is no longer waited for.
task = start(50)
task.bind(log.append)("bound anew")
stackless.tasklet(lambda: [None for _ in range(10_000)] and log.append("counted"))()
stackless.run()
print(log, task.alive)
log.clear()
# An outer run() that goes on first ends the inner one's timeout, too.
outer = start(0)
inner = start(50)
outer.run()
print(log)
stackless.tasklet(lambda: [None for _ in range(10_000)] and log.append("counted"))()
stackless.run()
print(log, outer.alive, inner.alive)
log.clear()
# After all that, timeouts still work.
task = stackless.tasklet(endless)()
print(stackless.run(1000) is task, stackless.runcount)
task.kill()


def killed_while_interrupting():
    """The exception comes in place of the interrupted tasklet, which stays runnable."""
    stackless.tasklet(lambda: stackless.main.throw(ValueError("in place of a result"), pending=True))()
    task = stackless.tasklet(endless)()
    try:
        stackless.run(1000)
    except ValueError as error:
        print(error, task.scheduled)
    print(stackless.run(1000) is task)
    task.kill()


killed_while_interrupting()
