import stackless

a, b = stackless.channel(), stackless.channel()
log = []


def gives():
    channel, value = stackless.select([(a, "offer a"), (b, "offer b")])
    log.append(("gave over", "ab"[channel is b], value))


def takes():
    channel, value = stackless.select([b, a])
    log.append(("took over", "ab"[channel is b], value))


for first, second in ((gives, takes), (takes, gives)):
    stackless.tasklet(first)()
    stackless.tasklet(second)()
    stackless.run()
    print(*sorted(log), a.balance, b.balance)
    log.clear()
