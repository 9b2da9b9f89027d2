import stackless

channel = stackless.channel()
print(channel.balance, channel.queue)
senders = [stackless.tasklet(channel.send)(n) for n in range(3)]
stackless.run()
print(channel.balance, channel.queue is senders[0], [each.blocked for each in senders])
print([channel.receive() for _ in range(3)], channel.balance, channel.queue)
stackless.run()
got = []
receivers = [stackless.tasklet(lambda: got.append(channel.receive()))() for _ in range(2)]
stackless.run()
print(channel.balance, channel.queue is receivers[0], channel.queue.next is receivers[1])
receivers[0].kill()
print(channel.balance, channel.queue is receivers[1])
channel.send("value")
print(channel.balance, got)
try:
    channel.balance = 1
except AttributeError:
    print("balance can't be set")
