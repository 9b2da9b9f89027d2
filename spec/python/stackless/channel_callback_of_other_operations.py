import stackless

log = []
channel = stackless.channel()


def callback(channel, task, sending, willblock):
    log.append((sending, willblock))


def told(operation, *args):
    log.clear()
    try:
        result = operation(*args)
    except Exception as error:
        result = repr(error)
    print(result, log)


def sends(*values):
    stackless.tasklet(channel.send_sequence)(values)
    stackless.schedule()


stackless.set_channel_callback(callback)
sends(1, 2, 3)
told(next, channel)
told(lambda: [value for _, value in zip(range(2), channel)])
sends(4)
told(lambda: stackless.select([channel])[1])
stackless.tasklet(channel.receive)()
stackless.schedule()
told(channel.send_exception, TaskletExit)
told(channel.receive)
channel.close()
told(list, channel)
told(channel.receive)
