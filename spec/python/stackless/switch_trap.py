import stackless

print(stackless.switch_trap(1), stackless.switch_trap(0), stackless.switch_trap())
channel = stackless.channel()
fast_send = stackless.channel()
fast_send.preference = 1
switched = []
task = stackless.tasklet(switched.append)(1)
paused = stackless.tasklet(switched.append, (2,))
receiver = stackless.tasklet(channel.receive)
sender = stackless.tasklet(fast_send.send)
stackless.switch_trap(-1)
receiver()
sender(1)
task.remove()
stackless.schedule()
task.insert()
stackless.switch_trap(1)
operations = {
    "schedule": stackless.schedule,
    "schedule_remove": stackless.schedule_remove,
    "run": stackless.run,
    "tasklet.run": task.run,
    "tasklet.run, paused": paused.run,
    "tasklet.switch": task.switch,
    "kill": task.kill,
    "throw": lambda: task.throw(ValueError),
    "send, waiting": lambda: channel.send(1),
    "receive, waiting": fast_send.receive,
    "receive": stackless.channel().receive,
    "select": lambda: stackless.select([channel]),
    "sleep": lambda: stackless.sleep(0),
}
for name, operation in operations.items():
    try:
        operation()
    except RuntimeError as error:
        print(f"{name}: {error}")
print(switched, channel.balance, fast_send.balance, task.scheduled, paused.scheduled, stackless.runcount)
# What doesn't switch is fine.
stackless.current.run()
task.kill(pending=True)
print(stackless.switch_trap(-1), stackless.switch_trap())
channel.send(1)
print(fast_send.receive(), receiver.alive)
stackless.run()
try:
    stackless.switch_trap("1")
except TypeError as error:
    print(error)
