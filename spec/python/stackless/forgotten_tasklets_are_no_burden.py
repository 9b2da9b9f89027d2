import stackless


def waits_for_good():
    stackless.channel().receive()


for _ in range(20_000):
    stackless.tasklet(waits_for_good)()
    stackless.schedule()
print(stackless.runcount)
paused = stackless.tasklet(stackless.schedule_remove)()
stackless.run()
paused = None
print("done")
