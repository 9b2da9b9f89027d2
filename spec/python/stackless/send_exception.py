import stackless

channel = stackless.channel()


class Special(Exception):
    def __init__(self, a, b):
        super().__init__(a + b)


def receiver():
    for _ in range(3):
        try:
            channel.receive()
        except Exception as error:
            print(repr(error))


stackless.tasklet(receiver)()
print(channel.send_exception(ValueError, "one"))
channel.send_exception(Special, 2, 3)
channel.send_exception(KeyError)


def sender():
    channel.send_exception(IndexError, 1, 2)
    print("sent")


stackless.tasklet(sender)()
try:
    channel.receive()
except IndexError as error:
    print(error.args)
stackless.run()
for args in ((), (5,), ("name", 1), (int,)):
    try:
        channel.send_exception(*args)
    except TypeError as error:
        print(error)
