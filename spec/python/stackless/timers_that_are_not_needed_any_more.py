import stackless

channel = stackless.channel()
for n in range(1000):
    stackless.tasklet(channel.receive)(timeout=1000)
    stackless.schedule()
    channel.send(n)
print(channel.balance, stackless.runcount)
tasks = [stackless.tasklet(stackless.sleep)(1000) for _ in range(1000)]
stackless.schedule()
print(all(task.blocked for task in tasks))
for task in tasks:
    task.kill()
# Nobody sleeps any more, so there is nothing to wait for.
stackless.run()
print(any(task.alive for task in tasks))
