import stackless

inbox, outbox, log = stackless.channel(), stackless.channel(), []


def server():
    pending = ["first", "second"]
    while pending:
        channel, value = stackless.select([inbox, (outbox, pending[0])])
        if channel is inbox:
            pending.append(value)
            log.append(f"took {value}")
        else:
            log.append(f"gave {pending.pop(0)}, {value}")


task = stackless.tasklet(server)()
stackless.schedule()
print(inbox.balance, outbox.balance)
print(outbox.receive())
inbox.send("third")
print(outbox.receive(), outbox.receive())
stackless.run()
print(task.alive, inbox.balance, outbox.balance)
print(*log, sep="\n")


def client(channel):
    log.append(channel.receive())


stackless.tasklet(client)(outbox)
stackless.schedule()
print(stackless.select([(outbox, "at once")])[0] is outbox, log[-1])
