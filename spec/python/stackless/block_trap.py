import stackless

channel = stackless.channel()


def worker():
    stackless.current.block_trap = True
    for operation in (channel.receive, lambda: channel.send(1), lambda: stackless.select([channel])):
        try:
            operation()
        except RuntimeError as error:
            print(error)
    print(channel.balance)
    # Not blocking is no problem.
    ready.send("sent")
    stackless.schedule()
    stackless.current.block_trap = 0
    channel.receive()


ready = stackless.channel()
task = stackless.tasklet(worker)()
print(ready.receive(), task.block_trap)
stackless.run()
print(task.block_trap, task.blocked)
for value in (None, "1", 1.5):
    try:
        task.block_trap = value
    except TypeError as error:
        print(error)
stackless.main.block_trap = True
try:
    channel.receive()
    channel.receive()
except RuntimeError as error:
    print(error)
