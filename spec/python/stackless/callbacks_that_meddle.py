import stackless

log = []
channel = stackless.channel()


def told(operation, *args):
    try:
        result = operation(*args)
        log.append("done" if result is None else result)
    except Exception as error:
        log.append(f"{type(error).__name__}: {error}")


def show(title, *more):
    stackless.set_schedule_callback(None)
    stackless.set_channel_callback(None)
    print(f"{title}:", *log, *more)
    log.clear()


def removes(before, after):
    if after is not None and after is not stackless.main and after is not stackless.current:
        after.remove()


tasks = [stackless.tasklet(log.append)(n) for n in range(3)]
stackless.set_schedule_callback(removes)
told(stackless.run)
show("the next one is removed", [task.paused for task in tasks], stackless.runcount)
for task in tasks:
    task.kill()


def unbinds(before, after):
    removes(before, after)
    if after is not stackless.main and after is not stackless.current:
        after.bind(None)


tasks = [stackless.tasklet(log.append)(n) for n in range(2)]
stackless.set_schedule_callback(unbinds)
told(tasks[0].run)
told(tasks[1].switch)
show("the next one is unbound", [task.alive for task in tasks], stackless.runcount)


def kills_when_its_turn_comes(before, after):
    stackless.set_schedule_callback(None)
    after.kill(pending=True)


tasks = [stackless.tasklet(log.append)(n) for n in range(2)]
stackless.set_schedule_callback(kills_when_its_turn_comes)
told(stackless.run)
show("the next one is killed", [task.alive for task in tasks], stackless.runcount)


def unbinds_the_guard(before, after):
    # The one whose run() has the timeout.
    guard.bind(None)
    stackless.set_schedule_callback(None)


def counts():
    for _ in range(1000):
        pass
    log.append("counted")


guard = stackless.tasklet(lambda: log.append(stackless.run(100)))()
task = stackless.tasklet(lambda: (stackless.set_schedule_callback(unbinds_the_guard), counts()))()
stackless.run()
show("nobody is left to be told of a timeout", guard.alive, task.alive)


def closes(channel, *args):
    channel.close()


stackless.set_channel_callback(closes)
told(channel.receive)
told(channel.send, 1)
show("the channel is closed")
channel.open()


def empties(channel, *args):
    channel.__setstate__((0, 0, []))


task = stackless.tasklet(lambda: told(channel.receive))()
stackless.schedule()
stackless.set_channel_callback(empties)
told(channel.send, 1)
show("nobody waits any more", task.blocked, task.paused, channel.balance)
task.run()
show("and who waited goes on")


def raises(error):
    def callback(*args):
        raise error

    return callback


for error in (SystemExit(3), TaskletExit(), KeyboardInterrupt()):
    stackless.set_channel_callback(raises(error))
    try:
        channel.send(1)
    except BaseException as raised:
        log.append(raised is error)
stackless.set_channel_callback(lambda: None)
told(channel.send, 1)
show("what the callback raises", channel.balance)


def does_what_does_not_switch(channel, task, sending, willblock):
    made = stackless.tasklet(log.append)("made in the callback")
    told(made.remove().insert().kill, True)
    told(task.set_atomic, task.atomic)
    told(stackless.switch_trap, 0)
    told(task.bind_thread)
    told(task.remove)
    told(task.bind, None)
    told(stackless.set_channel_callback(None).__name__.upper)


stackless.set_channel_callback(does_what_does_not_switch)
told(channel.send, 1)
stackless.run()
log[:] = [str(each).partition(" object")[0] for each in log]
show("what does not switch")
