import stackless

depth = 1_000_000


def descend(n):
    if n == 0:
        return stackless.schedule("bottom")
    return descend(n - 1)


def fails(n):
    if n == 0:
        stackless.schedule()
        raise ValueError("from the bottom")
    fails(n - 1)


results = []
task = stackless.tasklet(lambda: results.append(descend(depth)))()
stackless.schedule()
print(task.recursion_depth >= depth, stackless.current.recursion_depth)
# Others switch beside it, and it switches with them.
channel = stackless.channel()
other = stackless.tasklet(lambda: [channel.receive() for _ in range(1000)])()
stackless.schedule()
print(results)
for n in range(1000):
    channel.send(n)
print(other.alive, task.alive)
task = stackless.tasklet(fails)(depth)
stackless.schedule()
try:
    stackless.run()
except ValueError as error:
    print(error)
# A deep one that is killed, and one that is forgotten.
task = stackless.tasklet(descend)(depth)
stackless.schedule()
task.kill()
print(task.alive)
task = stackless.tasklet(descend)(depth)
stackless.schedule()
task.remove()
task = None
stackless.run()
print("done")
