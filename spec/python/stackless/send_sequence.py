import stackless

channel = stackless.channel()
counts = []


def countdown(n):
    while n:
        yield n
        n -= 1


def sender():
    counts.append(channel.send_sequence([1, 2, 3]))
    counts.append(channel.send_sequence(countdown(4)))
    counts.append(channel.send_sequence(""))


stackless.tasklet(sender)()
print([channel.receive() for _ in range(7)])
stackless.run()
print(counts)
try:
    channel.send_sequence(5)
except TypeError as error:
    print(error)
