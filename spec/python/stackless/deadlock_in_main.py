import stackless

channel = stackless.channel()
for operation in (channel.receive, lambda: channel.send(1), lambda: next(channel)):
    try:
        operation()
    except RuntimeError as error:
        print(error)
print(channel.balance, stackless.current.blocked, stackless.runcount)
# Nothing is broken: the channel goes on working.
stackless.tasklet(channel.send)("fine")
print(channel.receive())
