import stackless

a, b = stackless.channel(), stackless.channel()


def sends(channel, value):
    channel.send(value)


# Whoever waits already is taken at once, in the order of the list.
stackless.tasklet(sends)(b, 1)
stackless.tasklet(sends)(a, 2)
stackless.run()
for _ in range(2):
    channel, value = stackless.select([a, b])
    print(channel is a, channel is b, value)
print(a.balance, b.balance)
# Else the first one that comes.
stackless.tasklet(sends)(b, 3)
channel, value = stackless.select([a, b])
print(channel is b, value, a.balance, b.balance)


def selects():
    while True:
        channel, value = stackless.select((a, b))
        print("selected", "ab"[channel is b], value)


task = stackless.tasklet(selects)()
stackless.schedule()
print(a.balance, b.balance, task.blocked, task._channel, a.queue is task, b.queue is task)
a.send("to a")
b.send("to b")
print(a.balance, b.balance)
task.kill()
print(a.balance, b.balance, a.queue)
