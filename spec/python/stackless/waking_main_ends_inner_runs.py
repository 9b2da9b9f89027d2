import stackless

log = []


def wakes_main():
    stackless.main.run()
    log.append("woke main")


def runner():
    stackless.tasklet(wakes_main)()
    stackless.run()
    log.append("inner run is over")


stackless.tasklet(runner)()
stackless.run()
print(log, stackless.runcount)
stackless.run()
print(log, stackless.runcount)
