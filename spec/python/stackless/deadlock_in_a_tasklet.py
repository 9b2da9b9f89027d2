import stackless

signal = stackless.channel()


def worker():
    try:
        stackless.channel().receive()
    except RuntimeError as error:
        print("worker:", error)
    signal.send("done")


# Main is blocked, so the worker is the last one that could run.
stackless.tasklet(worker)()
print(signal.receive())


def careless():
    stackless.channel().receive()


task = stackless.tasklet(careless)()
try:
    signal.receive()
except RuntimeError as error:
    print("main:", error)
print(task.alive, signal.balance)
# In run(), main isn't blocked: the tasklet just waits.
task = stackless.tasklet(careless)()
stackless.run()
print(task.blocked)
