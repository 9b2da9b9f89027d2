import stackless


def error_of(call, /, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


task = stackless.tasklet(print)
channel = stackless.channel()
error_of(stackless.tasklet, print, (), {}, 1)
error_of(stackless.tasklet, function=print)
error_of(task.bind, print, (), {}, 1)
error_of(task.insert, 1)
error_of(task.kill, 1, 2)
error_of(task.set_atomic)
error_of(channel.send)
error_of(channel.send, 1, 2, 3)
error_of(channel.receive, value=1)
error_of(channel.close, 1, 2)
error_of(stackless.getcurrent, 1)
error_of(stackless.get_thread_info, "1")
error_of(stackless.sleep)
error_of(stackless.bomb)
error_of(stackless.bomb, 5)
error_of(stackless.cframe)
error_of(stackless.tasklet.run, 5)
error_of(stackless.tasklet.__new__, int)
error_of(stackless.channel.send, task, 1)
error_of(stackless.set_error_handler, 1, 2)
error_of(stackless.pickle_flags, "1")
error_of(type(task.cstate))
for kind in (stackless.bomb, stackless.cframe):
    error_of(type, "Sub", (kind,), {})
