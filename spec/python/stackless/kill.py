import stackless

log = []
channel = stackless.channel()


def worker(name, wait):
    try:
        wait()
        log.append(f"{name} went on")
    except TaskletExit:
        log.append(f"{name} is killed")
        raise
    finally:
        log.append(f"{name} cleans up")


waits = {
    "scheduled": stackless.schedule,
    "paused": stackless.schedule_remove,
    "receiving": channel.receive,
    "sending": lambda: stackless.channel().send(1),
    "selecting": lambda: stackless.select([channel, stackless.channel()]),
    "sleeping": lambda: stackless.sleep(100),
}
for name, wait in waits.items():
    task = stackless.tasklet(worker)(name, wait)
    task.run()
    print(name, task.alive, task.scheduled, task.blocked, task.paused)
    assert task.kill() is None
    print(*log, sep=", ")
    print(task.alive, task.scheduled, task.blocked, task.paused, channel.balance, stackless.runcount)
    log.clear()
    # The dead don't die again.
    task.kill()
fresh = stackless.tasklet(worker)("never begun", print)
fresh.kill()
print(fresh.alive, fresh.scheduled, log)
stackless.tasklet().kill()
stackless.run()
