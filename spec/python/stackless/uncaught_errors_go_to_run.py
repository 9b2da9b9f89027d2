import stackless

log = []


def fails():
    log.append("fails")
    raise ValueError("out of a tasklet")


def works():
    log.append("works")


def raising(task):
    names = []
    traceback = task.__traceback__
    while traceback:
        names.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    return names


stackless.tasklet(works)()
stackless.tasklet(fails)()
stackless.tasklet(works)()
try:
    stackless.run()
except ValueError as error:
    print(error, raising(error))
print(log, stackless.runcount)
stackless.run()
print(log)
# Without run(), they go to main, wherever it stands.
stackless.tasklet(fails)()
try:
    stackless.schedule()
except ValueError as error:
    print(error, raising(error))
