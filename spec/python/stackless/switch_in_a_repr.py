import stackless


class Slow:
    def __repr__(self):
        stackless.schedule()
        return "slow"


items = [Slow(), [Slow()]]
items.append(items)
log = []


def shows():
    log.append(repr(items))


for _ in range(3):
    stackless.tasklet(shows)()
stackless.run()
print(*log, sep="\n")


class Stops:
    def __repr__(self):
        stackless.schedule_remove()
        return "stopped"


# One that is forgotten in the middle leaves nothing behind.
items.append(Stops())
task = stackless.tasklet(shows)()
stackless.run()
task.bind(None)
items.pop()
shows()
print(log[-1])
