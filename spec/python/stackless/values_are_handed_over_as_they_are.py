import stackless

channel = stackless.channel()
values = [None, False, 0, "", [1], channel, ValueError("an exception is a value too"), stackless.current]
got = []


def receiver():
    for _ in values:
        got.append(channel.receive())


stackless.tasklet(receiver)()
for value in values:
    channel.send(value)
print(all(a is b for a, b in zip(values, got)), len(got))


def sender():
    for value in values:
        channel.send(value)


stackless.tasklet(sender)()
print(all(channel.receive() is value for value in values))
