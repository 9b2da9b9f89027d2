import stackless

channel = stackless.channel()


def answers():
    stackless.sleep(0.01)
    channel.send("after a while")


# Nobody is runnable, but somebody will be.
stackless.tasklet(answers)()
print(channel.receive())


def only_sleeps():
    stackless.sleep(0.01)


stackless.tasklet(only_sleeps)()
try:
    channel.receive()
except RuntimeError as error:
    print(error)
