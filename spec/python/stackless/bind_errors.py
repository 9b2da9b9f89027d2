import stackless


def error_of(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


task = stackless.tasklet(print)
error_of(task.bind, 5)
error_of(task.bind, print, [1])
error_of(task.bind, print, (1,), [])
error_of(task.bind, print, (), {1: 2})
error_of(stackless.tasklet)
error_of(stackless.tasklet, "no function")
error_of(stackless.tasklet().setup)
error_of(stackless.tasklet())
error_of(stackless.tasklet().bind, None, ())
task("set up")
error_of(task.bind, print)
error_of(task.setup)
error_of(task)
error_of(stackless.current.bind, print)
error_of(stackless.current.setup)
stackless.run()


def rebinds_main():
    error_of(stackless.main.bind, None)
    error_of(stackless.current.bind, print)


stackless.tasklet(rebinds_main)()
stackless.run()
channel = stackless.channel()
blocked = stackless.tasklet(channel.receive)()
stackless.run()
error_of(blocked.bind, print)
error_of(blocked.setup)
