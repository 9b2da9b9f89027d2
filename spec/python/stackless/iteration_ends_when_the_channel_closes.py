import stackless

channel = stackless.channel()
got = []


def consumer():
    for value in channel:
        got.append(value)
    got.append("end")


stackless.tasklet(consumer)()
for n in range(3):
    channel.send(n)
print(got)
assert iter(channel) is channel
channel.close()
# Closing doesn't wake who waits already.
print(got, channel.balance)
channel.send("last")
print(got)
print(list(channel), channel.closed)
try:
    next(channel)
except StopIteration:
    print("over")
print(next(channel, "default"))
