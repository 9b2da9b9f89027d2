import stackless


def error_of(function, *args):
    try:
        function(*args)
    except ValueError as error:
        print(error)


channel = stackless.channel()
print(channel.closing, channel.closed)
sender = stackless.tasklet(channel.send)("kept")
stackless.run()
assert channel.close() is None
print(channel.closing, channel.closed)
print(channel.receive())
print(channel.closing, channel.closed)
error_of(channel.receive)
error_of(channel.send, 1)
error_of(channel.send_exception, ValueError, 1)
error_of(channel.send_sequence, [1])
assert channel.open() is None
print(channel.closing, channel.closed)
for name in ("closing", "closed", "queue"):
    try:
        setattr(channel, name, True)
    except AttributeError:
        print(name, "can't be set")
