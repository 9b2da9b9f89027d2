import stackless

names = {stackless.main: "main", None: None}
log = []
channel = stackless.channel()


def callback(prev, next):
    log.append(f"{names[prev]}>{names[next]}")


def start(name, function, *args):
    task = stackless.tasklet(function)(*args)
    names[task] = name
    return task


def told(title, operation, *args):
    log.clear()
    try:
        operation(*args)
    except (ValueError, RuntimeError) as error:
        title += f" ({error})"
    print(f"{title}:", *log)


print(stackless.get_schedule_callback(), stackless.set_schedule_callback(callback))
print(stackless.get_schedule_callback() is callback)
start("a", stackless.schedule)
start("b", stackless.schedule)
told("run", stackless.run)
told("schedule alone", stackless.schedule)
start("c", print, "c runs")
told("schedule", stackless.schedule)
start("d", channel.receive)
told("run and block", stackless.run)
told("send", channel.send, 1)
start("e", channel.send, 1)
told("receive", channel.receive)
told("the rest", stackless.run)
f = start("f", stackless.schedule_remove)
told("pause", stackless.run)
told("tasklet.run", f.run)
g = start("g", stackless.schedule_remove)
stackless.run()
told("throw", g.throw, ValueError("thrown"))
told("deadlock", channel.receive)
start("h", lambda: [None for _ in range(1000)])
told("interrupted", lambda: stackless.run(100).kill())
start("i", stackless.sleep, 0.001)
told("sleep", stackless.run)
try:
    stackless.set_schedule_callback("x")
except TypeError as error:
    print(error)
print(stackless.set_schedule_callback(None) is callback)
