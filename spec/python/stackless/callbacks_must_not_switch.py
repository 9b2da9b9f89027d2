import stackless

channel = stackless.channel()
other = stackless.channel()
log = []
operations = {
    "send": lambda: other.send(1),
    "receive": lambda: other.receive(),
    "select": lambda: stackless.select([other]),
    "schedule": stackless.schedule,
    "run": stackless.run,
    "sleep": lambda: stackless.sleep(0),
    "kill": lambda: idle.kill(),
}


def callback(*args):
    for name, operation in operations.items():
        try:
            operation()
        except RuntimeError as error:
            log.append(f"{name}: {error}")


idle = stackless.tasklet(stackless.schedule_remove)()
stackless.run()
task = stackless.tasklet(channel.receive)()
stackless.schedule()
stackless.set_channel_callback(callback)
channel.send(1)
stackless.set_channel_callback(None)
print(*log, sep="\n")
log.clear()
stackless.tasklet(lambda: None)()
stackless.set_schedule_callback(callback)
stackless.schedule()
stackless.set_schedule_callback(None)
print(*log[:7], sep="\n")
print(other.balance, channel.balance, idle.alive)
