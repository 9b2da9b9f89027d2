import stackless

log = []


def worker():
    stackless.schedule()
    log.append("worker")


def runner():
    stackless.run()
    log.append(f"runner, main is paused: {stackless.main.paused}")


# The outer run() waits until the inner one is over.
stackless.tasklet(worker)()
stackless.tasklet(runner)()
stackless.run()
print(log)
log.clear()
# While main is runnable, a run() in a tasklet isn't over.
stackless.tasklet(worker)()
task = stackless.tasklet(runner)()
while "worker" not in log:
    stackless.schedule()
print(log, task.paused)
task.run()
print(log, task.alive)
log.clear()
# Main waits at a channel.
channel = stackless.channel()


def answers():
    stackless.run()
    log.append("nobody else was runnable")
    channel.send("answer")


stackless.tasklet(worker)()
stackless.tasklet(answers)()
print(channel.receive(), log)
