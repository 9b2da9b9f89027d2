import stackless

channel = stackless.channel()
log = []


def sender():
    for n in range(3):
        for _ in range(300):
            pass
        channel.send(n)
        log.append(f"sent {n}")


def receiver():
    for _ in range(3):
        log.append(f"received {channel.receive()}")


stackless.tasklet(receiver)()
stackless.tasklet(sender)()
returns = 0
while stackless.runcount > 1:
    stackless.run(100, soft=True)
    returns += 1
print(log)
print(returns > 1, channel.balance)
