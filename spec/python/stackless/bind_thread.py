import stackless

thread = stackless.current.thread_id
channel = stackless.channel()
paused = stackless.tasklet(print, ("paused",))
runnable = stackless.tasklet(print)("runnable")
blocked = stackless.tasklet(channel.receive)()
blocked.run()
for task in (paused, blocked, stackless.tasklet()):
    print(task.bind_thread(), task.bind_thread(thread), task.thread_id == thread)
print(runnable.bind_thread())
for args in ((thread,), (123456,)):
    try:
        runnable.bind_thread(*args)
    except RuntimeError as error:
        print(error)
    try:
        print(paused.bind_thread(*args))
    except ValueError as error:
        print(error)
for bad in ("1", 1.5):
    try:
        paused.bind_thread(bad)
    except TypeError as error:
        print(error)
paused.insert()
stackless.run()
