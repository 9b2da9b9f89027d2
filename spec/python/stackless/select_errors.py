import stackless

channel = stackless.channel()


def error_of(*args, **kwargs):
    try:
        stackless.select(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


error_of([])
error_of(5)
error_of([5])
error_of([(channel,)])
error_of([(1, channel)])
error_of([channel, (channel, 1)])
error_of([channel], "soon")
error_of([channel])
error_of([channel], float("nan"))
print(channel.balance)


def channels():
    yield channel
    yield stackless.channel()


stackless.tasklet(channel.send)("out of a generator")
print(stackless.select(channels())[1])
stackless.tasklet(channel.send)("twice the same")
print(stackless.select([channel, channel])[1], channel.balance)
