import stackless

channel = stackless.channel()


def waits():
    channel.receive()
    print("received")


task = stackless.tasklet(waits)()
assert stackless.run() is None
print(task.blocked, channel.balance)
channel.send(None)
print(task.alive, channel.balance)
# Without tasklets, run returns at once.
print(stackless.run())
