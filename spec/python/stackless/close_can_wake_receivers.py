import stackless

log = []
channel = stackless.channel()


def receives(name):
    try:
        channel.receive()
    except ValueError as error:
        log.append(f"{name}: {error}")


def iterates(name):
    for _ in channel:
        pass
    log.append(f"{name}: iteration ended")


def waits_for_a_time(name):
    try:
        channel.receive(timeout=100)
    except ValueError:
        log.append(f"{name}: closed before its time")


def selects(name, *channels):
    try:
        stackless.select(channels)
    except ValueError as error:
        log.append(f"{name}: {error}")


other = stackless.channel()
tasks = [
    stackless.tasklet(receives)("a"),
    stackless.tasklet(iterates)("b"),
    stackless.tasklet(waits_for_a_time)("c"),
    stackless.tasklet(selects)("d", channel),
    stackless.tasklet(selects)("e", channel, other),
]
for _ in range(2):
    stackless.schedule()
print(channel.balance)
channel.close(wake=True)
print(channel.balance, channel.closed, log)
stackless.run()
for line in log:
    print(line)
# The last one still waits for the other channel.
print([each.alive for each in tasks], other.balance)
other.close(True)
stackless.run()
print(log[-1], tasks[-1].alive)


class Noisy(stackless.channel):
    def close(self, *args):
        print("close")
        super().close(*args)


class Yes:
    def __bool__(self):
        return True


noisy = Noisy()
task = stackless.tasklet(next)(noisy, "the end")
stackless.run()
noisy.close(Yes())
stackless.run()
print(task.alive, noisy.closed)
