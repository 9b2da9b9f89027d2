import stackless


def error_of(function):
    try:
        function()
    except RuntimeError as error:
        print(error)


log = []
a, b, c = [stackless.tasklet(log.append)(name) for name in "abc"]
assert b.remove() is b
print(b.paused, b.scheduled, b.alive)
assert b.remove() is b
stackless.run()
print(log)
assert b.insert() is b
assert b.insert() is b
stackless.run()
print(log)
error_of(b.insert)
error_of(b.run)
error_of(b.switch)
error_of(stackless.tasklet().insert)
error_of(stackless.tasklet(print).insert)
error_of(stackless.current.remove)
channel = stackless.channel()
blocked = stackless.tasklet(channel.receive)()
stackless.run()
error_of(blocked.insert)
error_of(blocked.run)
error_of(blocked.switch)
error_of(blocked.remove)
print(blocked.blocked, stackless.runcount)
stackless.current.insert()
