import stackless


def worker():
    assert stackless.schedule() is stackless.current
    assert stackless.schedule(5) == 5
    assert stackless.schedule(retval=None) is None
    print("worker done")


stackless.tasklet(worker)()
stackless.tasklet(worker)()
# Alone in the ring, there is nobody to switch to.
stackless.run()
print(stackless.schedule("same"))
print(stackless.schedule() is stackless.main)
print(stackless.schedule_remove(7))
try:
    stackless.schedule(1, 2)
except TypeError as error:
    print(type(error).__name__)
