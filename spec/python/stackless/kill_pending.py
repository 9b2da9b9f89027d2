import stackless

log = []
channel = stackless.channel()


def worker(name, wait):
    try:
        wait()
    except TaskletExit:
        log.append(name)
        raise


waits = {
    "receiving": channel.receive,
    "paused": stackless.schedule_remove,
    "sleeping": lambda: stackless.sleep(100),
}
tasks = []
for name, wait in waits.items():
    task = stackless.tasklet(worker)(name, wait)
    task.run()
    assert task.kill(pending=True) is None
    print(task.alive, task.scheduled, task.blocked)
    tasks.append(task)
print(log, channel.balance)
stackless.run()
print(log, [task.alive for task in tasks])
dead = stackless.tasklet(print)()
dead.kill(True)
stackless.run()
print(dead.alive)
dead.kill(pending=True)
dead.kill(pending=[])
