import stackless

log = []


def polite(name):
    for _ in range(20):
        for _ in range(50):
            pass
        stackless.schedule()
    log.append(name)


def run_all(**options):
    """How often run() gives up before all is done."""
    for name in "ab":
        stackless.tasklet(polite)(name)
    interrupted = 0
    while stackless.runcount > 1:
        victim = stackless.run(200, **options)
        if victim is not None:
            victim.insert()
            interrupted += 1
    return interrupted


# Each switch begins another turn, unless the timeout is one for all.
print(run_all())
print(run_all(totaltimeout=True) > 5)
print(log)
