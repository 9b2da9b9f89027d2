import stackless

channel = stackless.channel()


def callback(*args):
    raise KeyError("callback")


stackless.tasklet(channel.send)(1)
stackless.schedule()
stackless.set_channel_callback(callback)
try:
    channel.receive()
except KeyError as error:
    print(repr(error), channel.balance)
try:
    next(channel)
except KeyError as error:
    print(repr(error), channel.balance)
stackless.set_channel_callback(None)
print(channel.receive(), channel.balance)
