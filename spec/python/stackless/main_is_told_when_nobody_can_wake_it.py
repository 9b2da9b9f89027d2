import stackless

channel = stackless.channel()
for operation in (channel.receive, lambda: channel.send(None)):
    task = stackless.tasklet(lambda: None)()
    try:
        operation()
    except RuntimeError as error:
        print(error)
    print(task.alive, channel.balance)


def fails():
    raise ZeroDivisionError("first things first")


stackless.tasklet(fails)()
try:
    channel.receive()
except ZeroDivisionError as error:
    print(error, channel.balance)
