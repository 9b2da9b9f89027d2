import stackless

channel = stackless.channel()
log = []


def sender():
    for n in range(3):
        log.append(f"send {n}")
        assert channel.send(n) is None
    log.append("all sent")


def receiver():
    for _ in range(3):
        log.append(f"receive {channel.receive()}")


stackless.tasklet(sender)()
stackless.tasklet(receiver)()
stackless.run()
# The receiver is preferred: a send to a waiting receiver switches to it at once, a receive from a waiting sender doesn't.
for line in log:
    print(line)
